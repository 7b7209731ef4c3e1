package nn.examples.figures;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import nn.core.Matrix;
import org.knowm.xchart.HeatMapChart;
import org.knowm.xchart.HeatMapChartBuilder;
import org.knowm.xchart.HeatMapSeries;
import org.knowm.xchart.style.HeatMapStyler;
import org.knowm.xchart.style.Styler.LegendLayout;
import org.knowm.xchart.style.Styler.LegendPosition;

/**
 * Square pictures side by side, a gap of one pixel between them: blue below 0, orange above. The colours in between
 * are pale, and stand out from the page all the same, as every pixel is painted.
 *
 * @param size pixels across a picture, and down
 * @param across pictures side by side; the rest stands below
 */
record Tiles(int size, int across) {

    private static final Color PALE = new Color(0xeeeeee);
    private static final Color[] DIVERGING = {new Color(0x1f5fb0), PALE, new Color(0xc4501c)};

    /** In pixels, around the pictures: the scale of colours on the right, the title above. */
    private static final int SCALE_AND_MARGINS = 85;
    private static final int TITLE_AND_MARGINS = 70;

    /** In pixels, of the scale of colours. */
    private static final int SCALE_WIDTH = 12;
    private static final int SCALE_HEIGHT = 140;

    /** Each picture is a matrix of one row. */
    HeatMapChart chart(String title, int pixelsOfChart, List<Matrix> pictures) {
        int down = (pictures.size() + across - 1) / across;
        int scale = pixelsOfChart / width();
        HeatMapChart chart = new HeatMapChartBuilder().width(pixelsOfChart + SCALE_AND_MARGINS)
                .height(scale * down * (size + 1) + TITLE_AND_MARGINS).title(title).build();
        Paper.style(chart);
        style(chart.getStyler(),
                chart.addSeries("value", upTo(width()), upTo(down * (size + 1) - 1), cells(pictures, down)));
        return chart;
    }

    private int width() {
        return across * (size + 1) - 1;
    }

    private static List<Integer> upTo(int count) {
        return IntStream.range(0, count).boxed().toList();
    }

    private List<Number[]> cells(List<Matrix> pictures, int down) {
        List<Number[]> cells = new ArrayList<>();
        for (int p = 0; p < pictures.size(); p++) {
            for (int k = 0; k < size * size; k++) {
                int column = p % across * (size + 1) + k % size;
                // the chart counts from below, an image from above
                int row = (down - p / across) * (size + 1) - 2 - k / size;
                cells.add(new Number[] {column, row, pictures.get(p).get(0, k)});
            }
        }
        return cells;
    }

    /** The same distance from 0 has the same strength on both sides; the ends of the scale are whole tenths. */
    private static void style(HeatMapStyler styler, HeatMapSeries series) {
        double most = Math.ceil(10 * Math.max(series.getMax(), -series.getMin())) / 10;
        styler.setMin(-most).setMax(most).setRangeColors(DIVERGING).setDrawBorder(false);
        styler.setLegendPosition(LegendPosition.OutsideE).setLegendLayout(LegendLayout.Vertical);
        styler.setGradientColorColumnWeight(SCALE_WIDTH).setGradientColorColumnHeight(SCALE_HEIGHT);
        styler.setAxisTicksVisible(false);
        styler.setPlotGridLinesVisible(false);
        styler.setPlotBorderVisible(false);
        styler.setPlotContentSize(1);
    }
}
