<?php
/**
 * The shortcode, for editors without blocks: `[lumbar-check region="uk" clinic-name="Quay Clinic"]`.
 *
 * @package LumbarCheck
 */

namespace LumbarCheck;

defined( 'ABSPATH' ) || exit;

/** Name of the shortcode. */
const SHORTCODE = 'lumbar-check';

add_shortcode( SHORTCODE, __NAMESPACE__ . '\render_shortcode' );

/**
 * The shortcode on a page.
 *
 * @param array|string $given Options by name; a string if there are none.
 * @return string
 */
function render_shortcode( $given ) {
	return markup( is_array( $given ) ? $given : array(), 'class="' . esc_attr( wp_get_block_default_classname( BLOCK ) ) . '"' );
}
