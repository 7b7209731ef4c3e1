/**
 * Data to learn from: toys drawn by a seed, the digits that come with the project, tables of numbers, and folders of
 * files in MNIST's format, in memory or read from the disk batch by batch.
 */
package nn.examples.data;
