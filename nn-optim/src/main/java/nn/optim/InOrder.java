package nn.optim;

import java.util.stream.IntStream;
import java.util.stream.Stream;

/** All examples in their own order, a few hundred at a time: for judging a model, not for training one. */
final class InOrder {

    private static final int SIZE = 256;

    private InOrder() {}

    static Stream<Examples> of(Dataset data) {
        return IntStream.iterate(0, from -> from < data.size(), from -> from + SIZE)
                .mapToObj(from -> data.at(IntStream.range(from, Math.min(from + SIZE, data.size())).toArray()));
    }
}
