package nn.examples.figures;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nn.optim.LearningRate;
import org.knowm.xchart.XYChart;

/** Learning rates against the step: five schedules of a hundred steps that start from, or rise to, the same rate. */
final class SchedulesChart {

    static final double RATE = 0.1;
    static final int STEPS = 100;

    private SchedulesChart() {}

    static XYChart chart() {
        XYChart chart = Paper.chart(800, 450, "Schedules: the learning rate of each step", "step", "learning rate");
        chart.getStyler().setYAxisDecimalPattern("0.00").setYAxisMin(0.0).setXAxisMin(0.0).setXAxisMax(100.0);
        double[] steps = IntStream.range(0, STEPS).asDoubleStream().toArray();
        List<Map.Entry<String, LearningRate>> all = List.copyOf(schedules().entrySet());
        IntStream.range(0, all.size()).forEach(i -> Paper.line(chart, all.get(i).getKey(), steps,
                rates(all.get(i).getValue()), Paper.INKS.get(i)));
        return chart;
    }

    static Map<String, LearningRate> schedules() {
        Map<String, LearningRate> schedules = new LinkedHashMap<>();
        schedules.put("constant", LearningRate.constant(RATE));
        schedules.put("step", LearningRate.step(RATE, 0.5, 25));
        schedules.put("exponential", LearningRate.exponential(RATE, 0.96));
        schedules.put("cosine, warmed up", LearningRate.cosine(RATE, 0, 90).warmedUp(10));
        schedules.put("one cycle", LearningRate.oneCycle(RATE, STEPS));
        return schedules;
    }

    private static double[] rates(LearningRate schedule) {
        return IntStream.range(0, STEPS).mapToDouble(schedule::at).toArray();
    }
}
