package nn.mistakes;

import java.util.List;
import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Mode;
import nn.core.Pass;

/** What goes wrong in a transformer's block: where the norms stand, and where the skips start and end. */
final class TransformerBlockMistakes {

    private TransformerBlockMistakes() {}

    static List<Specimen> all() {
        return List.of(new AttentionSkipLost(), new FeedForwardSkipLost(), new FirstNormSkipped(),
                new SecondNormSkipped(), new NormBehindTheSum(), new SkipPastTheAttention(), new UpstreamOfTheBlock(),
                new NormParametersLost(), new PostNorm(), new SkipFromTheNormed(), new SkipFromTheInput());
    }

    @Planted("the gradient of the skip around the attention is lost")
    static class AttentionSkipLost extends TransformerBlockCopy {
        @Override
        Matrix ofSkip(String name, Matrix dy) {
            return name.equals(ATTENTION) ? dy.times(0) : dy;
        }
    }

    @Planted("the gradient of the skip around the feed-forward layer is lost")
    static class FeedForwardSkipLost extends TransformerBlockCopy {
        @Override
        Matrix ofSkip(String name, Matrix dy) {
            return name.equals(FEED_FORWARD) ? dy.times(0) : dy;
        }
    }

    private static Gradients pastTheNorm(Pass normed, Pass made, Matrix dy) {
        Gradients ofPart = made.backward(dy);
        Matrix past = ofPart.input();
        return ofPart.then(normed.backward(past)).then(Gradients.ofInput(past));
    }

    @Planted("the way back from the attention to the input leaves out the norm")
    static class FirstNormSkipped extends TransformerBlockCopy {
        @Override
        Gradients ofBody(String name, Pass normed, Pass made, Matrix dy) {
            return name.equals(ATTENTION) ? pastTheNorm(normed, made, dy) : super.ofBody(name, normed, made, dy);
        }
    }

    @Planted("the way back from the feed-forward layer to the attention leaves out the norm")
    static class SecondNormSkipped extends TransformerBlockCopy {
        @Override
        Gradients ofBody(String name, Pass normed, Pass made, Matrix dy) {
            return name.equals(FEED_FORWARD) ? pastTheNorm(normed, made, dy) : super.ofBody(name, normed, made, dy);
        }
    }

    @Planted("on the way back the skips go through the norms, too")
    static class NormBehindTheSum extends TransformerBlockCopy {
        @Override
        Gradients halfBackward(String name, Pass normed, Pass made, Matrix dy) {
            Gradients ofPart = made.backward(dy);
            return ofPart.then(normed.backward(dy.plus(ofPart.input())));
        }
    }

    @Planted("on the way back the skip around the feed-forward layer goes past the attention")
    static class SkipPastTheAttention extends TransformerBlockCopy {
        @Override
        Gradients backward(Pass a, Pass y, Matrix dy) {
            Gradients late = y.backward(dy);
            Gradients early = a.backward(late.input().minus(dy));
            return late.then(early).then(Gradients.ofInput(early.input().plus(dy)));
        }
    }

    @Planted("the attention gets the block's upstream gradient, and nothing from the feed-forward layer")
    static class UpstreamOfTheBlock extends TransformerBlockCopy {
        @Override
        Gradients backward(Pass a, Pass y, Matrix dy) {
            return y.backward(dy).then(a.backward(dy));
        }
    }

    @Planted(value = "the gradients of the norms' parameters are lost", kind = Kind.LAW,
            law = "everyParameterHasAGradientAndNothingElseHas")
    static class NormParametersLost extends TransformerBlockCopy {
        @Override
        Gradients ofBody(String name, Pass normed, Pass made, Matrix dy) {
            Gradients right = super.ofBody(name, normed, made, dy);
            return made.backward(dy).then(Gradients.ofInput(right.input()));
        }
    }

    @Planted(value = "the norms stand behind the sums, forward and backward", kind = Kind.VALUE)
    static class PostNorm extends TransformerBlockCopy {
        @Override
        Pass half(String name, Layer norm, Layer part, Matrix x, Mode mode) {
            Pass made = part.forward(x, mode.child(1));
            Pass normed = norm.forward(x.plus(made.output()), mode.child(0));
            return new Pass(normed.output(), dy -> {
                Gradients ofNorm = normed.backward(dy);
                Matrix dSum = ofNorm.input();
                return ofNorm.then(Gradients.ofInput(dSum).plus(made.backward(dSum)));
            });
        }
    }

    @Planted(value = "the skips start behind the norms, forward and backward", kind = Kind.VALUE)
    static class SkipFromTheNormed extends TransformerBlockCopy {
        @Override
        Pass half(String name, Layer norm, Layer part, Matrix x, Mode mode) {
            Pass normed = norm.forward(x, mode.child(0));
            Pass made = part.forward(normed.output(), mode.child(1));
            return new Pass(normed.output().plus(made.output()), dy -> {
                Gradients ofSum = Gradients.ofInput(dy).plus(made.backward(dy));
                return ofSum.then(normed.backward(ofSum.input()));
            });
        }
    }

    @Planted(value = "the second skip starts from the block's input, forward and backward", kind = Kind.VALUE)
    static class SkipFromTheInput extends TransformerBlockCopy {
        @Override
        public Pass forward(Layer block, Matrix x, Mode mode) {
            Pass a = half(block, ATTENTION, x, mode.child(0));
            Pass y = half(block, FEED_FORWARD, a.output(), mode.child(1));
            // y − a is what the feed-forward layer makes
            return new Pass(x.plus(y.output().minus(a.output())), dy -> {
                Gradients late = y.backward(dy);
                Gradients early = a.backward(late.input().minus(dy));
                return late.then(early).then(Gradients.ofInput(early.input().plus(dy)));
            });
        }
    }
}
