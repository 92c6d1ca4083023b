<?php
/**
 * The widget's files: one script module and one style sheet, only on pages that have a widget.
 *
 * The module finds all its other files beside itself. Their names carry hashes of what is in them; only the module's own
 * address needs a version.
 *
 * @package LumbarCheck
 */

namespace LumbarCheck;

defined( 'ABSPATH' ) || exit;

/** Name of the script module and of the style sheet. */
const ASSET = 'lumbar-check';

add_action( 'init', __NAMESPACE__ . '\register_assets', 5 );
add_action( 'wp_enqueue_scripts', __NAMESPACE__ . '\enqueue_for_posts' );

/**
 * Makes the files known, without loading them anywhere.
 */
function register_assets() {
	wp_register_script_module( ASSET, plugins_url( 'widget/lumbar-check.js', FILE ), array(), VERSION );
	wp_register_style( ASSET, plugins_url( 'block/widget.css', FILE ), array(), VERSION );
}

/**
 * Loads the files on this page.
 */
function enqueue_assets() {
	wp_enqueue_script_module( ASSET );
	wp_enqueue_style( ASSET );
}

/**
 * Loads the files in time for the head, if a post of this page has a widget: a style sheet that only came with the
 * content would reserve the height too late. Whatever else brings a widget along loads them when it is drawn.
 */
function enqueue_for_posts() {
	foreach ( $GLOBALS['wp_query']->posts ?? array() as $post ) {
		if ( $post instanceof \WP_Post && ( has_block( BLOCK, $post ) || has_shortcode( $post->post_content, SHORTCODE ) ) ) {
			enqueue_assets();
			return;
		}
	}
}
