package nn.golden;

import nn.core.Matrix;

/** Golden images have their channels first, a row being channels x places; here a row is places x channels. */
public record ChannelsFirst(int channels) {

    public Matrix toChannelsLast(Matrix images) {
        int places = images.columns() / channels;
        return Matrix.generate(images.rows(), images.columns(),
                (n, j) -> images.get(n, j % channels * places + j / channels));
    }

    public Matrix fromChannelsLast(Matrix images) {
        int places = images.columns() / channels;
        return Matrix.generate(images.rows(), images.columns(),
                (n, j) -> images.get(n, j % places * channels + j / places));
    }
}
