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
 * Makes the style sheet known, without loading it anywhere.
 */
function register_assets() {
	wp_register_style( ASSET, plugins_url( 'block/widget.css', FILE ), array(), VERSION );
}

/**
 * Loads the files on this page.
 */
function enqueue_assets() {
	wp_enqueue_script_module( ASSET, plugins_url( widget_script(), FILE ), array(), VERSION );
	wp_enqueue_style( ASSET );
}

/**
 * The language of the site's pages. In the dashboard, what WordPress says of the one that is used now is
 * that of the administrator.
 *
 * @return string A language tag.
 */
function page_language() {
	return str_replace( '_', '-', get_locale() );
}

/**
 * The widget's script for the language that most widgets of this page are in: their first step is in it, which that for all
 * languages asks for by itself.
 *
 * @return string A path inside the plugin.
 */
function widget_script() {
	$tag    = clinic_defaults()['lang'] ?? page_language();
	$in_one = 'widget/lumbar-check.' . strtolower( strtok( $tag, '-' ) ) . '.js';
	$exists = 0 === validate_file( $in_one ) && is_readable( plugin_dir_path( FILE ) . $in_one );
	return $exists ? $in_one : 'widget/lumbar-check.js';
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
