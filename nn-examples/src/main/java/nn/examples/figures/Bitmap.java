package nn.examples.figures;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import org.knowm.xchart.internal.chartpart.Chart;

/** A chart as pixels, on no background. */
public final class Bitmap {

    private Bitmap() {}

    /**
     * Paints a chart.
     *
     * @param chart of any kind
     * @return as many pixels as the chart is wide and high
     */
    public static BufferedImage of(Chart<?, ?> chart) {
        BufferedImage picture = new BufferedImage(chart.getWidth(), chart.getHeight(), BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = picture.createGraphics();
        chart.paint(graphics, chart.getWidth(), chart.getHeight());
        graphics.dispose();
        return picture;
    }
}
