package dev.ripple.benchmark;

import java.util.List;

/**
 * The medians as a drawing: a panel for each input, in it a group of bars for each scenario, a bar
 * for each compiler. A bar whose compiler was wrong is hollow.
 */
final class Chart {

  private static final int BAR = 9;
  private static final int LABEL = 300;
  private static final int SCALE = 480;
  private static final int WIDTH = LABEL + SCALE + 80;

  private final StringBuilder drawing = new StringBuilder();
  private int y = 10;

  Chart(List<Results> all) {
    all.stream().findFirst().ifPresent(this::addLegend);
    all.forEach(this::add);
  }

  private void addLegend(Results results) {
    for (Compiler compiler : results.compilers()) {
      bar(LABEL, BAR * 2.0, compiler.colour(), true);
      text(LABEL + BAR * 3, y + BAR, "start", compiler.toString());
      y += BAR + 6;
    }
  }

  private void add(Results results) {
    y += 26;
    text(LABEL, y, "start\" font-weight=\"bold", results.input().name() + ", seconds");
    y += 10;
    double longest =
        results.scenarios().stream()
            .flatMapToDouble(
                scenario ->
                    results.compilers().stream()
                        .mapToDouble(compiler -> results.seconds(scenario, compiler)))
            .max()
            .orElse(1);
    for (Scenario scenario : results.scenarios()) {
      text(LABEL - 8, y + results.compilers().size() * BAR / 2 + 4, "end", scenario.toString());
      for (Compiler compiler : results.compilers()) {
        Measurement measurement = results.of(scenario, compiler);
        double width = SCALE * measurement.medianSeconds() / longest;
        bar(LABEL, width, compiler.colour(), measurement.fault().isEmpty());
        text(
            LABEL + (int) width + 5,
            y + BAR - 1,
            "start\" font-size=\"9",
            "%.1f".formatted(measurement.medianSeconds()));
        y += BAR;
      }
      y += 8;
    }
  }

  private void bar(int x, double width, String colour, boolean filled) {
    drawing.append(
        "<rect x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"%d\" fill=\"%s\" stroke=\"%s\"/>\n"
            .formatted(x, y, width, BAR - 1, filled ? colour : "none", colour));
  }

  private void text(int x, int baseline, String anchor, String words) {
    drawing.append(
        "<text x=\"%d\" y=\"%d\" text-anchor=\"%s\">%s</text>\n"
            .formatted(x, baseline, anchor, words));
  }

  String text() {
    return """
        <svg xmlns="http://www.w3.org/2000/svg" width="%1$d" height="%2$d" viewBox="0 0 %1$d %2$d" font-family="sans-serif" font-size="12">
        <rect width="100%%" height="100%%" fill="white"/>
        %3$s</svg>
        """
        .formatted(WIDTH, y + 10, drawing);
  }
}
