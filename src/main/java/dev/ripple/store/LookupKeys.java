package dev.ripple.store;

import dev.ripple.model.Hash64;
import dev.ripple.model.Lookup;
import dev.ripple.model.Lookup.Use;
import dev.ripple.model.Scope;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.LongStream;

/**
 * How lookups are stored: a scope and a name as a key of 44 bits, the units that looked them up as
 * a list of numbers. Two lookups that happen to share a key share their units as well, which
 * compiles too much and never too little.
 */
final class LookupKeys {

  /** A long has room for 9 times 7 bits and a last one. */
  private static final int MOST_BYTES = 10;

  private LookupKeys() {}

  static long key(Scope scope, String name) {
    return key(hash(scope), name);
  }

  private static Hash64 hash(Scope scope) {
    Hash64 hash = new Hash64().add(scope.key());
    hash.add('\0');
    return hash;
  }

  private static long key(Hash64 scope, String name) {
    return new Hash64(scope).add(name).value() >>> 20;
  }

  /** The keys of one unit, each doubled, plus one if the lookup can show in the unit's facts. */
  static long[] encode(List<Lookup> lookups) {
    long[] encoded = new long[lookups.size()];
    int count = 0;
    Map<Scope, Hash64> scopes = new IdentityHashMap<>();
    for (Lookup lookup : lookups) {
      Hash64 scope = scopes.computeIfAbsent(lookup.scope(), LookupKeys::hash);
      encoded[count++] = key(scope, lookup.name()) << 1 | (lookup.use() == Use.DECLARATION ? 1 : 0);
    }
    Arrays.sort(encoded);
    int kept = 0;
    for (int i = 0; i < count; i++) {
      if (i == 0 || encoded[i] != encoded[i - 1]) {
        encoded[kept++] = encoded[i];
      }
    }
    return Arrays.copyOf(encoded, kept);
  }

  /** The keys of one unit, some of them twice. */
  static LongStream keys(byte[] packed) {
    return Arrays.stream(unpack(packed)).map(encoded -> encoded >>> 1);
  }

  static byte[] pack(long[] sorted) {
    byte[] bytes = new byte[sorted.length * MOST_BYTES];
    int size = 0;
    long previous = 0;
    for (long value : sorted) {
      long rest = value - previous;
      for (; rest > 0x7f; rest >>>= 7) {
        bytes[size++] = (byte) (rest & 0x7f | 0x80);
      }
      bytes[size++] = (byte) rest;
      previous = value;
    }
    return Arrays.copyOf(bytes, size);
  }

  static long[] unpack(byte[] bytes) {
    long[] values = new long[bytes.length];
    int count = 0;
    long previous = 0;
    for (int at = 0; at < bytes.length; ) {
      long delta = 0;
      int shift = 0;
      byte next;
      do {
        next = bytes[at++];
        delta |= (long) (next & 0x7f) << shift;
        shift += 7;
      } while (next < 0);
      previous += delta;
      values[count++] = previous;
    }
    return Arrays.copyOf(values, count);
  }

  /** The units of one key: number of the unit to strongest use. */
  static SortedMap<Long, Use> units(byte[] packed) {
    SortedMap<Long, Use> units = new TreeMap<>();
    for (long code : unpack(packed)) {
      units.put(code >>> 1, (code & 1) == 1 ? Use.DECLARATION : Use.BODY);
    }
    return units;
  }

  static byte[] packUnits(SortedMap<Long, Use> units) {
    return pack(
        units.entrySet().stream()
            .mapToLong(e -> e.getKey() << 1 | (e.getValue() == Use.DECLARATION ? 1 : 0))
            .toArray());
  }
}
