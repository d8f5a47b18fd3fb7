package dev.ripple.model;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Writes and reads plain data: records and sealed interfaces of records, whose components are
 * texts, numbers, paths, enum constants, optional values, lists and sorted maps. The types come
 * from the declarations in our own classes and never from what is read, so that no input can make
 * this JVM load or run anything else; nor can it make it reserve more memory than the input is
 * long.
 */
public final class RecordCodec {

  private RecordCodec() {}

  public static void write(DataOutputStream out, Type type, Object value) throws IOException {
    Class<?> raw = raw(type);
    if (raw == boolean.class) {
      out.writeBoolean((Boolean) value);
    } else if (raw == int.class) {
      out.writeInt((Integer) value);
    } else if (raw == long.class) {
      out.writeLong((Long) value);
    } else if (raw == String.class || raw == Path.class) {
      byte[] text = value.toString().getBytes(StandardCharsets.UTF_8);
      out.writeInt(text.length);
      out.write(text);
    } else if (raw == Duration.class) {
      out.writeLong(((Duration) value).toNanos());
    } else if (raw.isEnum()) {
      out.writeInt(Arrays.asList(raw.getEnumConstants()).indexOf(value));
    } else if (raw == Optional.class) {
      Optional<?> optional = (Optional<?>) value;
      out.writeBoolean(optional.isPresent());
      if (optional.isPresent()) {
        write(out, argument(type, 0), optional.get());
      }
    } else if (raw == List.class) {
      List<?> list = (List<?>) value;
      out.writeInt(list.size());
      for (Object element : list) {
        write(out, argument(type, 0), element);
      }
    } else if (raw == SortedMap.class) {
      SortedMap<?, ?> map = (SortedMap<?, ?>) value;
      out.writeInt(map.size());
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        write(out, argument(type, 0), entry.getKey());
        write(out, argument(type, 1), entry.getValue());
      }
    } else if (raw.isSealed()) {
      out.writeInt(permitted(raw).indexOf(value.getClass()));
      write(out, value.getClass(), value);
    } else {
      for (RecordComponent component : components(raw)) {
        write(out, component.getGenericType(), get(component, value));
      }
    }
  }

  /**
   * Reads a value.
   *
   * @throws IOException if what comes in is no such value
   */
  public static Object read(DataInputStream in, Type type) throws IOException {
    Class<?> raw = raw(type);
    if (raw == boolean.class) {
      return choice(List.of(false, true), in.readByte());
    } else if (raw == int.class) {
      return in.readInt();
    } else if (raw == long.class) {
      return in.readLong();
    } else if (raw == String.class) {
      return text(in);
    } else if (raw == Path.class) {
      return path(text(in));
    } else if (raw == Duration.class) {
      return Duration.ofNanos(in.readLong());
    } else if (raw.isEnum()) {
      return choice(Arrays.asList(raw.getEnumConstants()), in.readInt());
    } else if (raw == Optional.class) {
      return choice(List.of(false, true), in.readByte())
          ? Optional.of(read(in, argument(type, 0)))
          : Optional.empty();
    } else if (raw == List.class) {
      List<Object> list = new ArrayList<>();
      for (int rest = size(in); rest > 0; rest--) {
        list.add(read(in, argument(type, 0)));
      }
      return list;
    } else if (raw == SortedMap.class) {
      SortedMap<Object, Object> map = new TreeMap<>();
      for (int rest = size(in); rest > 0; rest--) {
        map.put(read(in, argument(type, 0)), read(in, argument(type, 1)));
      }
      return map;
    } else if (raw.isSealed()) {
      return read(in, choice(permitted(raw), in.readInt()));
    }
    return construct(raw, in);
  }

  private static Object construct(Class<?> type, DataInputStream in) throws IOException {
    RecordComponent[] components = components(type);
    Class<?>[] parameters = new Class<?>[components.length];
    Object[] arguments = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      parameters[i] = components[i].getType();
      arguments[i] = read(in, components[i].getGenericType());
    }
    try {
      return type.getDeclaredConstructor(parameters).newInstance(arguments);
    } catch (InvocationTargetException e) {
      throw new IOException("no " + type.getSimpleName(), e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Object get(RecordComponent component, Object value) {
    try {
      return component.getAccessor().invoke(value);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static RecordComponent[] components(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    if (components == null) {
      throw new IllegalStateException(type + " is no plain data");
    }
    return components;
  }

  private static List<Class<?>> permitted(Class<?> type) {
    return List.of(type.getPermittedSubclasses());
  }

  private static String text(DataInputStream in) throws IOException {
    return new String(in.readNBytes(size(in)), StandardCharsets.UTF_8);
  }

  private static Path path(String text) throws IOException {
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw new IOException("no path: " + text, e);
    }
  }

  /** How many bytes or elements follow: each takes a byte of the message at least. */
  private static int size(DataInputStream in) throws IOException {
    int size = in.readInt();
    if (size < 0 || size > in.available()) {
      throw new IOException("no size: " + size);
    }
    return size;
  }

  private static <T> T choice(List<T> choices, int index) throws IOException {
    if (index < 0 || index >= choices.size()) {
      throw new IOException("no choice: " + index);
    }
    return Objects.requireNonNull(choices.get(index));
  }

  private static Class<?> raw(Type type) {
    Type raw = type instanceof ParameterizedType generic ? generic.getRawType() : type;
    return (Class<?>) raw;
  }

  private static Type argument(Type type, int index) {
    return ((ParameterizedType) type).getActualTypeArguments()[index];
  }
}
