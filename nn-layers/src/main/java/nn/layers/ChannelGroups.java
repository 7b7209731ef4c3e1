package nn.layers;

import nn.core.Matrix;

/**
 * Which entries of a row belong together where channels come last and stand in groups: a row of positions x channels
 * becomes a row for each group, of positions x the group's channels.
 *
 * @param groups how many
 * @param size channels in each
 */
record ChannelGroups(int groups, int size) {

    int channels() {
        return groups * size;
    }

    /** From N x (positions · channels) to (N · groups) x (positions · size). */
    Matrix split(Matrix x) {
        return Matrix.generate(x.rows() * groups, x.columns() / groups,
                (i, j) -> x.get(i / groups, j / size * channels() + i % groups * size + j % size));
    }

    /** The way back: from (N · groups) x (positions · size) to N x (positions · channels). */
    Matrix join(Matrix x) {
        return Matrix.generate(x.rows() / groups, x.columns() * groups,
                (i, j) -> x.get(i * groups + j / size % groups, j / channels() * size + j % size));
    }
}
