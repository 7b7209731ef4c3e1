package nn.optim;

import java.util.List;

/** Several listeners as one. */
record Listeners(List<TrainingListener> listeners) implements TrainingListener {

    @Override
    public void step(int epoch, int step, int steps, double loss) {
        listeners.forEach(listener -> listener.step(epoch, step, steps, loss));
    }

    @Override
    public void epoch(int epoch, double loss) {
        listeners.forEach(listener -> listener.epoch(epoch, loss));
    }

    @Override
    public boolean isEnough() {
        return listeners.stream().anyMatch(TrainingListener::isEnough);
    }

    @Override
    public void end() {
        listeners.forEach(TrainingListener::end);
    }
}
