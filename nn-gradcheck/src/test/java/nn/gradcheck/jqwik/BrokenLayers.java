package nn.gradcheck.jqwik;

import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Named;
import nn.core.Parameter;
import nn.core.Pass;
import nn.core.RunningAverage;

/** Layers that break a law each, all of them variants of one that keeps them all. */
final class BrokenLayers {

    private BrokenLayers() {}

    /** Scales its input by one parameter, and keeps a running average that it never reads. */
    static class Scale implements Layer {
        final Parameter factor = Parameter.of(Matrix.of(1, 1, 2));
        final RunningAverage average = new RunningAverage(Matrix.of(1, 1, 1), 0.5);

        @Override
        public Pass forward(Matrix x, Mode mode) {
            return forwardScaled(x, 1);
        }

        /** {@code y = factor · c · x}, for a c that is not learned. */
        final Pass forwardScaled(Matrix x, double c) {
            double f = factor.value().get(0, 0);
            return new Pass(x.times(f * c), dy -> {
                Gradients gradients = backward(x.times(c), f, dy);
                return gradients.then(Gradients.ofInput(gradients.input().times(c)));
            });
        }

        Gradients backward(Matrix x, double f, Matrix dy) {
            return Gradients.ofInput(dy.times(f)).and(factor, dot(dy, x));
        }

        static Matrix dot(Matrix a, Matrix b) {
            return Matrix.of(1, 1, a.hadamard(b).sum());
        }

        @Override
        public Map<String, Parameter> parameters() {
            return Named.of("factor", factor);
        }

        @Override
        public Map<String, RunningAverage> statistics() {
            return Named.of("average", average);
        }

        @Override
        public String toString() {
            return "Scale()";
        }
    }

    static Layer wrongIn(Class<? extends Mode> wrong) {
        return new Scale() {
            @Override
            public Pass forward(Matrix x, Mode mode) {
                Pass right = super.forward(x, mode);
                return wrong.isInstance(mode) ? new Pass(right.output(), dy -> right.backward(dy.times(2))) : right;
            }
        };
    }

    static Layer hasAGradientForNobody() {
        return new Scale() {
            @Override
            Gradients backward(Matrix x, double f, Matrix dy) {
                return super.backward(x, f, dy).and(Parameter.of(Matrix.zeros(1, 1)), Matrix.zeros(1, 1));
            }
        };
    }

    static Layer losesRows() {
        return new Scale() {
            @Override
            Gradients backward(Matrix x, double f, Matrix dy) {
                return Gradients.ofInput(dy.row(0).times(f)).and(factor, dot(dy, x));
            }
        };
    }

    /** Every component of the upstream gradient below a quarter of the largest is dropped. */
    static Layer dropsSmallGradients() {
        return new Scale() {
            @Override
            Gradients backward(Matrix x, double f, Matrix dy) {
                double least = dy.maxAbs() / 4;
                return super.backward(x, f, dy.map(d -> Math.abs(d) < least ? 0 : d));
            }
        };
    }

    static Layer clips() {
        return new Scale() {
            @Override
            Gradients backward(Matrix x, double f, Matrix dy) {
                return super.backward(x, f, dy.map(d -> Math.max(-1.6, Math.min(1.6, d))));
            }
        };
    }

    static Layer addsATinyNumberToTheGradient() {
        return new Scale() {
            @Override
            Gradients backward(Matrix x, double f, Matrix dy) {
                return super.backward(x, f, dy.map(d -> d + 1e-300));
            }
        };
    }

    static Layer rollsDice(RandomGenerator random) {
        return new Scale() {
            @Override
            public Pass forward(Matrix x, Mode mode) {
                return super.forward(x.times(1 + random.nextDouble()), mode);
            }
        };
    }

    static Layer readsStatisticsInTraining() {
        return new Scale() {
            @Override
            public Pass forward(Matrix x, Mode mode) {
                return super.forward(x.times(average.value().get(0, 0)), mode);
            }

            @Override
            Gradients backward(Matrix x, double f, Matrix dy) {
                return super.backward(x, f, dy).then(Gradients.ofInput(dy.times(f * average.value().get(0, 0))));
            }
        };
    }

    static Layer updatesStatisticsInInference() {
        return new Scale() {
            @Override
            public Pass forward(Matrix x, Mode mode) {
                average.update(dot(x, x));
                return super.forward(x, mode);
            }
        };
    }

    /** It halves the idle parameter at every pass in training. */
    static Layer learnsByItself() {
        return new Idle() {
            @Override
            public Pass forward(Matrix x, Mode mode) {
                idle.set(idle.value().times(mode instanceof Mode.Training ? 0.5 : 1));
                return super.forward(x, mode);
            }
        };
    }

    static Layer updatesStatisticsInBackward() {
        return new Scale() {
            @Override
            Gradients backward(Matrix x, double f, Matrix dy) {
                average.update(dot(dy, dy));
                return super.backward(x, f, dy);
            }
        };
    }

    /** The gradient of the factor is added to that of earlier calls. */
    static Layer accumulates() {
        return new Scale() {
            @Override
            public Pass forward(Matrix x, Mode mode) {
                Pass right = super.forward(x, mode);
                double[] sum = {0};
                return new Pass(right.output(), dy -> {
                    sum[0] += dot(dy, x).get(0, 0);
                    return Gradients.ofInput(right.backward(dy).input()).and(factor, Matrix.of(1, 1, sum[0]));
                });
            }
        };
    }

    /** {@code y = factor · x₀₀}; in training it leaves to the running average what backward needs. */
    static Layer leavesItsCacheInTheStatistics() {
        return new Scale() {
            @Override
            public Pass forward(Matrix x, Mode mode) {
                Matrix f = factor.value();
                Matrix first = Matrix.of(1, 1, x.get(0, 0));
                boolean training = mode instanceof Mode.Training;
                average.set(training ? first : average.value());
                return new Pass(first.times(f), dy -> Gradients
                        .ofInput(Matrix.zeros(x.rows(), x.columns()).with(0, 0, dy.times(f).get(0, 0)))
                        .and(factor, dy.times(training ? average.value() : first)));
            }
        };
    }

    static Layer readsTheUpdatedParameter() {
        return new Scale() {
            @Override
            Gradients backward(Matrix x, double f, Matrix dy) {
                return super.backward(x, factor.value().get(0, 0), dy);
            }
        };
    }

    /** Backward writes the input gradient into the array of the output. */
    static Layer writesIntoItsOutput() {
        return new Scale() {
            @Override
            public Pass forward(Matrix x, Mode mode) {
                Pass right = super.forward(x, mode);
                double[] y = right.output().toArray();
                return new Pass(Matrix.wrap(x.rows(), x.columns(), y), dy -> {
                    Gradients gradients = right.backward(dy);
                    System.arraycopy(gradients.input().toArray(), 0, y, 0, y.length);
                    return Gradients.ofInput(Matrix.wrap(x.rows(), x.columns(), y)).and(factor, gradients.of(factor));
                });
            }
        };
    }

    static Layer hidesItsChild() {
        return new Scale() {
            @Override
            public Map<String, Layer> children() {
                return Named.of("hidden", new Scale());
            }
        };
    }

    static Layer forgetsTheOrder() {
        return new Scale() {
            final RunningAverage other = new RunningAverage(Matrix.of(1, 1, 1), 0.5);

            @Override
            public Map<String, RunningAverage> statistics() {
                return Map.of("average", average, "other", other);
            }
        };
    }

    static Layer remembers() {
        return new Scale() {
            private Matrix last = Matrix.zeros(1, 1);

            @Override
            public Pass forward(Matrix x, Mode mode) {
                last = x;
                return super.forward(last, mode);
            }
        };
    }

    /** It has another running average, which changes in training and decides inference, and no list of it. */
    static Layer hidesAStatistic() {
        return new Scale() {
            private final RunningAverage hidden = new RunningAverage(Matrix.of(1, 1, 1), 0.5);

            @Override
            public Pass forward(Matrix x, Mode mode) {
                boolean training = mode instanceof Mode.Training;
                hidden.set(training ? dot(x, x) : hidden.value());
                return forwardScaled(x, training ? 1 : hidden.value().get(0, 0));
            }
        };
    }

    /** It scales by a second parameter as well, which it does not list and has no gradient for. */
    static Layer hidesAParameter() {
        return new Scale() {
            private final List<Parameter> hidden = List.of(Parameter.of(Matrix.of(1, 1, 3)));

            @Override
            public Pass forward(Matrix x, Mode mode) {
                return forwardScaled(x, hidden.get(0).value().get(0, 0));
            }
        };
    }
}
