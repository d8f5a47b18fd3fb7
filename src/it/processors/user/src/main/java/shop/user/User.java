package shop.user;

class User {
  Generated generated;
}
