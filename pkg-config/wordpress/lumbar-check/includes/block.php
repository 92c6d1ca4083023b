<?php
/**
 * The block. It is drawn here, on the server, so that any author may use it and a new version needs no post to be saved
 * again.
 *
 * @package LumbarCheck
 */

namespace LumbarCheck;

defined( 'ABSPATH' ) || exit;

/** Name of the block. */
const BLOCK = 'lumbar-check/lumbar-check';

add_action( 'init', __NAMESPACE__ . '\register_block' );
add_action( 'enqueue_block_editor_assets', __NAMESPACE__ . '\tell_editor' );

/**
 * Registers the block and its translations.
 */
function register_block() {
	register_block_type( dirname( FILE ) . '/block', array( 'render_callback' => __NAMESPACE__ . '\render_block' ) );
	foreach ( array( 0, 1 ) as $script ) {
		wp_set_script_translations( editor_script( $script ), 'lumbar-check', dirname( FILE ) . '/languages' );
	}
}

/**
 * The block on a page.
 *
 * @param array $attributes As in block.json.
 * @return string
 */
function render_block( $attributes ) {
	$given = array();
	foreach ( array_keys( options() ) as $name ) {
		$given[ $name ] = $attributes[ block_attribute( $name ) ] ?? $attributes['tipNotes'][ $name ] ?? null;
	}
	// Older versions of WordPress leave the anchor of such a block to the block.
	$anchor = $attributes['anchor'] ?? '';
	return markup( $given, get_block_wrapper_attributes( '' === $anchor ? array() : array( 'id' => $anchor ) ) );
}

/**
 * Tells the editor's scripts where the widget is and what the clinic's defaults are.
 */
function tell_editor() {
	$defaults = array( 'tipNotes' => (object) array_intersect_key( clinic_defaults(), note_options() ) );
	foreach ( array_diff_key( clinic_defaults(), note_options() ) as $name => $value ) {
		$defaults[ block_attribute( $name ) ] = $value;
	}
	$packs = array_combine( array_keys( pack_titles() ), array_keys( pack_titles() ) );
	$told  = array(
		'module'   => add_query_arg( 'ver', VERSION, plugins_url( 'widget/lumbar-check.js', FILE ) ),
		'defaults' => $defaults,
		'tips'     => (object) array_map( __NAMESPACE__ . '\pack_tip_titles', $packs ),
		'calls'    => (object) array_map( __NAMESPACE__ . '\region_unless_chosen', $packs ),
		'homes'    => (object) array_map( __NAMESPACE__ . '\pack_region', $packs ),
		'language' => page_language(),
		'packs'    => (object) pack_titles(),
		'places'   => (object) array_map( __NAMESPACE__ . '\pack_address', $packs ),
		'uploads'  => packs_place( 'baseurl' ),
	);
	wp_add_inline_script( editor_script( 0 ), 'window.lumbarCheckEditor = ' . wp_json_encode( $told ) . ';', 'before' );
}

/**
 * The name that WordPress gives to an editor's script in block.json.
 *
 * @param int $index Of the script.
 * @return string
 */
function editor_script( $index ) {
	return generate_block_asset_handle( BLOCK, 'editorScript', $index );
}
