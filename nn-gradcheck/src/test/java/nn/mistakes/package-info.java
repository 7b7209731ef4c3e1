/**
 * Mistakes of hand-written backward passes, planted in copies of the layers. Start reading at {@link
 * nn.mistakes.Catalogue}.
 */
package nn.mistakes;
