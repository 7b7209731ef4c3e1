package nn.examples;

import java.io.PrintStream;
import java.util.Locale;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import nn.optim.TrainingListener;

/** A progress bar on a terminal: a step of training is a step of the bar. What it hears it passes on to a curve. */
final class Progress implements TrainingListener, AutoCloseable {

    private static final int WIDTH = 100;

    private final LearningCurve curve;
    private final ProgressBar bar;

    Progress(PrintStream terminal, long steps, LearningCurve curve) {
        this.curve = curve;
        this.bar = new ProgressBarBuilder()
                .setTaskName("training")
                .setStyle(ProgressBarStyle.ASCII)
                .setInitialMax(steps)
                .setConsumer(new ConsoleProgressBarConsumer(terminal, WIDTH))
                .build();
    }

    @Override
    public void step(int epoch, int step, int steps, double loss) {
        bar.step();
    }

    @Override
    public void epoch(int epoch, double loss) {
        curve.epoch(epoch, loss);
        bar.setExtraMessage(String.format(Locale.ROOT, " loss %.4f, accuracy %.3f",
                curve.last().trainingLoss(), curve.last().testAccuracy()));
    }

    @Override
    public void close() {
        bar.close();
    }
}
