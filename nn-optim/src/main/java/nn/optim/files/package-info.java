/**
 * Files: what a model has learned, alone ({@link nn.optim.files.Weights}) or with all that training needs to go on
 * ({@link nn.optim.files.Checkpoint}), as NumPy's .npz ({@link nn.optim.files.Npz}).
 *
 * <p>A file is replaced whole or not at all. One that is damaged, foreign or does not fit changes nothing and draws a
 * {@link nn.optim.files.FileFormatException}; an {@link java.io.UncheckedIOException} means that the disk, not the
 * file, is to blame. Paths are those of the default file system.
 */
package nn.optim.files;
