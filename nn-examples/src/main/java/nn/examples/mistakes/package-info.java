/**
 * Layers that are wrong on purpose, one mistake each, and what the gradient check says of them. The chapters of the
 * book show them; each is a program that prints its message.
 */
package nn.examples.mistakes;
