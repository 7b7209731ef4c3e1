package nn.examples.figures;

import java.awt.Color;
import java.util.List;
import nn.core.Matrix;
import nn.examples.book.DecisionBoundary;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Two circles of points, and the line between them that a network draws after some steps of training. */
final class DecisionBoundaryChart {

    private static final double REACH = 1.5;
    private static final double[] PLACES = Contour.places(-REACH, REACH, 41);
    private static final List<Color> INKS = List.of(Paper.GREY, Paper.PURPLE, Paper.GREEN, Paper.RED);

    private DecisionBoundaryChart() {}

    static XYChart chart() {
        XYChart chart = Paper.chart(700, 700, "The boundary between two classes while a network learns",
                "first input", "second input");
        chart.getStyler().setMarkerSize(7);
        chart.getStyler().setXAxisMin(-REACH).setXAxisMax(REACH).setYAxisMin(-REACH).setYAxisMax(REACH);
        addPoints(chart, "outside", DecisionBoundary.points(0), Paper.BLUE);
        addPoints(chart, "inside", DecisionBoundary.points(1), Paper.ORANGE);
        addBoundaries(chart);
        return chart;
    }

    private static void addPoints(XYChart chart, String name, Matrix points, Color ink) {
        Paper.points(chart, name, points.columns(0, 1).toArray(), points.columns(1, 2).toArray(), ink)
                .setMarker(SeriesMarkers.CIRCLE);
    }

    private static void addBoundaries(XYChart chart) {
        DecisionBoundary boundary = new DecisionBoundary();
        for (int k = 0; k < INKS.size(); k++) {
            boundary.learnUntil(DecisionBoundary.MOMENTS.get(k));
            Contour contour = new Contour(answers(boundary), PLACES, PLACES);
            String name = DecisionBoundary.MOMENTS.get(k) + " steps";
            Paper.line(chart, name, contour.x(), contour.y(), INKS.get(k));
        }
    }

    /** Positive where the answer is above a half. */
    private static Matrix answers(DecisionBoundary boundary) {
        Matrix places = Matrix.generate(PLACES.length * PLACES.length, 2,
                (i, j) -> PLACES[j == 0 ? i % PLACES.length : i / PLACES.length]);
        return boundary.answers(places).map(answer -> answer - 0.5).reshape(PLACES.length, PLACES.length);
    }
}
