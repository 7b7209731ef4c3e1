package nn.mistakes;

import java.util.List;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Parameter;
import nn.core.Pass;

/** What goes wrong where words are looked up. */
final class EmbeddingMistakes {

    private EmbeddingMistakes() {}

    static List<Specimen> all() {
        return List.of(new RepeatedWordOverwritten(), new WordPaidOnce(), new SharedOutByCount(), new FirstRowOnly(),
                new EveryWordPaid(), new WeightGradientZero(), new WordsCountedFromOneOnTheWayBack(),
                new DecayOfThatMoment(), new WordsCountedFromOne());
    }

    @Planted("the gradient of a word that comes again overwrites the one before")
    static class RepeatedWordOverwritten extends EmbeddingCopy {
        @Override
        double joined(double before, double d) {
            return d;
        }
    }

    @Planted("a word that comes again is not paid again")
    static class WordPaidOnce extends EmbeddingCopy {
        @Override
        double joined(double before, double d) {
            return before == 0 ? d : before;
        }
    }

    @Planted("the gradient is the mean over the places of a word, not the sum")
    static class SharedOutByCount extends EmbeddingCopy {
        @Override
        Matrix dWeight(Matrix words, Matrix dy) {
            Matrix counts = super.dWeight(words, dy.map(any -> 1));
            return super.dWeight(words, dy).combine(counts, (sum, count) -> sum / Math.max(1, count));
        }
    }

    @Planted("only the words of the first row are paid")
    static class FirstRowOnly extends EmbeddingCopy {
        @Override
        Matrix dWeight(Matrix words, Matrix dy) {
            return super.dWeight(words, dy.row(0));
        }
    }

    @Planted("words that were never looked up get a gradient")
    static class EveryWordPaid extends EmbeddingCopy {
        @Override
        Matrix dWeight(Matrix words, Matrix dy) {
            double sum = dy.sum();
            return super.dWeight(words, dy).map(d -> d == 0 ? sum : d);
        }
    }

    @Planted("the vectors get no gradient")
    static class WeightGradientZero extends EmbeddingCopy {
        @Override
        Matrix dWeight(Matrix words, Matrix dy) {
            return super.dWeight(words, dy.times(0));
        }
    }

    @Planted("on the way back words are counted from one")
    static class WordsCountedFromOneOnTheWayBack extends EmbeddingCopy {
        @Override
        Matrix dWeight(Matrix words, Matrix dy) {
            return super.dWeight(words.map(word -> word + 1), dy);
        }
    }

    @Planted(value = "weight decay is added on the way back, from the vectors of that moment", kind = Kind.LAW,
            law = "anUpdateDoesNotDisturbTheWayBack")
    static class DecayOfThatMoment extends EmbeddingCopy {
        @Override
        public Pass forward(Layer original, Matrix x, Mode mode) {
            Pass pass = super.forward(original, x, mode);
            Parameter weight = original.parameters().get("weight");
            return new Pass(pass.output(), dy -> pass.backward(dy).and(weight, weight.value().times(0.01)));
        }
    }

    @Planted(value = "words are counted from one", kind = Kind.VALUE)
    static class WordsCountedFromOne extends EmbeddingCopy {
        @Override
        int row(Matrix words, int i, int j) {
            return super.row(words, i, j) + 1;
        }
    }
}
