/**
 * The acceptance rules of other gradient checkers, written anew from their sources, and their comparison with the check
 * of this project. Start reading at {@link nn.rivals.Comparison}.
 */
package nn.rivals;
