package nn.examples.figures;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.knowm.xchart.HeatMapSeries;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.internal.chartpart.Chart;

/** What a chart shows, as text: a line for each series, its name and its numbers to six digits. */
final class FigureData {

    private FigureData() {}

    static String of(Chart<?, ?> chart) {
        return chart.getSeriesCollection().stream()
                .map(series -> series.getName() + ": " + numbers(series))
                .collect(Collectors.joining("\n"));
    }

    private static String numbers(Object series) {
        if (series instanceof XYSeries points) {
            return points(points.getXData(), points.getYData());
        }
        if (series instanceof HeatMapSeries cells) {
            return cells.getHeatData().stream().map(FigureData::cell).collect(Collectors.joining(" "));
        }
        throw new IllegalArgumentException("no figure of the book has a series like " + series);
    }

    private static String points(double[] x, double[] y) {
        return IntStream.range(0, x.length).mapToObj(i -> number(x[i]) + "," + number(y[i]))
                .collect(Collectors.joining(" "));
    }

    /** Column, row and value. */
    private static String cell(Number... cell) {
        return List.of(cell).stream().map(number -> number(number.doubleValue())).collect(Collectors.joining(","));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.6g", value);
    }
}
