/** Data to learn from: the digits that come with the project, and folders of files in MNIST's format. */
package nn.examples.data;
