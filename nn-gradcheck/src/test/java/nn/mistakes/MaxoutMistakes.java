package nn.mistakes;

import java.util.List;
import net.jqwik.api.Arbitrary;
import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;

/** What goes wrong in a maxout. */
final class MaxoutMistakes {

    private MaxoutMistakes() {}

    static List<Specimen> all() {
        return List.of(new AllPaid(), new LoserPaid(), new FirstPaid(), new GradientShared(),
                new WinnersOfTheFirstRow(), new WinnerOfTheFirstGroup(), new TiePaidTwice(),
                new WinnersOfLatestPass(), new SearchStartsAtZero(), new LastWins(), new PiecesInterleaved());
    }

    @Planted("all pieces are paid")
    static class AllPaid extends MaxoutCopy {
        @Override
        double share(Matrix x, int i, int j) {
            return 1;
        }
    }

    @Planted("the smaller piece is paid")
    static class LoserPaid extends MaxoutCopy {
        @Override
        double share(Matrix x, int i, int j) {
            return 1 - super.share(x, i, j);
        }
    }

    @Planted("the first piece is paid whoever has won")
    static class FirstPaid extends MaxoutCopy {
        @Override
        double share(Matrix x, int i, int j) {
            return 1 - j % 2;
        }
    }

    @Planted("the gradient is shared out: each piece gets half")
    static class GradientShared extends MaxoutCopy {
        @Override
        double share(Matrix x, int i, int j) {
            return 0.5;
        }
    }

    @Planted("the winners of the first row are paid in every row")
    static class WinnersOfTheFirstRow extends MaxoutCopy {
        @Override
        double share(Matrix x, int i, int j) {
            return super.share(x, 0, j);
        }
    }

    @Planted("the winner of the first group is paid in every group")
    static class WinnerOfTheFirstGroup extends MaxoutCopy {
        @Override
        double share(Matrix x, int i, int j) {
            return super.share(x, i, j % 2);
        }
    }

    @Planted("at a tie both pieces are paid")
    static class TiePaidTwice extends MaxoutCopy {
        @Override
        double share(Matrix x, int i, int j) {
            return x.get(i, j) >= x.get(i, j ^ 1) ? 1 : 0;
        }

        /** Whole numbers, so that ties come often. */
        @Override
        public Arbitrary<Matrix> inputs() {
            return super.inputs().map(x -> x.map(Math::rint));
        }
    }

    @Planted(value = "the winners of the latest pass are kept for all passes", kind = Kind.LAW,
            law = "anotherPassDoesNotDisturbTheWayBack")
    static class WinnersOfLatestPass extends MaxoutCopy {
        @Override
        public Layer copyOf(Layer maxout) {
            return new LayerCopy(maxout, this) {
                private Matrix latest = Matrix.zeros(1, 1);

                @Override
                public Pass forward(Matrix x, Mode mode) {
                    latest = x;
                    return new Pass(super.forward(x, mode).output(), dy -> Gradients.ofInput(dx(latest, dy)));
                }
            };
        }
    }

    @Planted(value = "the search for the largest starts at 0, and pieces below zero give 0", kind = Kind.VALUE)
    static class SearchStartsAtZero extends MaxoutCopy {
        @Override
        double y(double first, double second) {
            return Math.max(0, super.y(first, second));
        }

        @Override
        double share(Matrix x, int i, int j) {
            return x.get(i, j) > 0 ? super.share(x, i, j) : 0;
        }
    }

    @Planted(value = "at a tie the last piece wins", kind = Kind.VALUE)
    static class LastWins extends MaxoutCopy {
        @Override
        double share(Matrix x, int i, int j) {
            return x.get(i, j) > x.get(i, j ^ 1) || x.get(i, j) == x.get(i, j ^ 1) && j % 2 == 1 ? 1 : 0;
        }
    }

    @Planted(value = "the pieces are half the columns apart, not neighbours", kind = Kind.VALUE)
    static class PiecesInterleaved extends MaxoutCopy {
        @Override
        public Pass forward(Layer original, Matrix x, Mode mode) {
            Pass pass = super.forward(original, neighbours(x, x.columns() / 2), mode);
            return new Pass(pass.output(), dy -> Gradients.ofInput(neighbours(pass.backward(dy).input(), 2)));
        }

        /** Each row, read as a matrix of so many columns, transposed. */
        private static Matrix neighbours(Matrix x, int columns) {
            int rows = x.columns() / columns;
            return Matrix.generate(x.rows(), x.columns(), (i, j) -> x.get(i, j % rows * columns + j / rows));
        }
    }
}
