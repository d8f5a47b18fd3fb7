package dev.ripple.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CustomArgumentsTest {

  @Test
  void named_arguments_come_first_then_the_single_one_then_the_list() {
    CustomArguments arguments =
        CustomArguments.of(Map.of("Xlint", ""), "-Xdoclint", List.of("-Xmaxerrs", "1000"));

    assertEquals(List.of("-Xlint", "-Xdoclint", "-Xmaxerrs", "1000"), arguments.arguments());
  }

  @Test
  void a_named_argument_gets_its_dash_and_its_value_behind_it() {
    Map<String, String> map = new LinkedHashMap<>();
    map.put("Xmaxerrs", "1000");
    map.put("-Xlint:-path", null);
    map.put("Averbose", "true");
    map.put("Aflag", null);
    map.put("-Akey", "a b");

    assertEquals(
        List.of("-Xmaxerrs", "1000", "-Xlint:-path", "-Averbose=true", "-Aflag", "-Akey=a b"),
        CustomArguments.of(map, null, null).arguments());
  }

  @Test
  void empty_arguments_are_left_out() {
    assertEquals(
        List.of("-Xlint"),
        CustomArguments.of(null, "", Arrays.asList("", null, "-Xlint")).arguments());
  }

  @Test
  void arguments_for_a_jvm_are_kept_apart() {
    CustomArguments arguments =
        CustomArguments.of(Map.of("J-Xss", "1m"), null, List.of("-J-Xmx1g", "-Xlint"));

    assertEquals(List.of("-Xlint"), arguments.arguments());
    assertEquals(List.of("-J-Xss", "-J-Xmx1g"), arguments.jvmArguments());
  }
}
