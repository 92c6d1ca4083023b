<?php
/**
 * Packs of the clinic: questions, rules and words that were made in the studio, and taken in under Settings.
 *
 * Each is a folder of JSON files among the uploads. The folder is named by the pack and by what is in it, so that no cache
 * has the files of two.
 *
 * @package LumbarCheck
 */

namespace LumbarCheck;

defined( 'ABSPATH' ) || exit;

/** The option that says which packs there are. */
const PACKS = 'lumbar_check_packs';

/** The name of the pack that comes with the widget, where one is chosen. */
const BUILT_IN = 'built-in';

/**
 * The packs that were taken in.
 *
 * @return array[] By id: `title`, `folder`, `languages`, the ids of its `tips` that may be left out, and its `region`.
 */
function packs() {
	$kept = get_option( PACKS, array() );
	return is_array( $kept ) ? $kept : array();
}

/**
 * What the packs are called that may be chosen, the built-in one first. With the id, as two may be about one article.
 *
 * @return string[] Titles by id.
 */
function pack_titles() {
	$titles = array( BUILT_IN => __( 'The built-in pack', 'lumbar-check' ) );
	foreach ( packs() as $id => $pack ) {
		$titles[ $id ] = $pack['title'] . ' (' . $id . ')';
	}
	return $titles;
}

/**
 * The id of a pack. One that has been removed stays what it is: readers then see the warning signs, and not other
 * questions than the author meant.
 *
 * @param string $value Anything.
 * @return string
 */
function clean_pack( $value ) {
	return is_pack_id( $value ) ? $value : '';
}

/**
 * Whether something is the id of a pack.
 *
 * @param mixed $value Anything.
 * @return bool
 */
function is_pack_id( $value ) {
	return is_string( $value ) && strlen( $value ) <= 48 && preg_match( '/^[a-z0-9]+(-[a-z0-9]+)*$/D', $value );
}

/**
 * Where the packs are.
 *
 * @param string $kind `basedir` for a folder of this server, `baseurl` for an address.
 * @return string
 */
function packs_place( $kind ) {
	$place = wp_upload_dir( null, false )[ $kind ] . '/lumbar-check';
	return 'baseurl' === $kind ? set_url_scheme( $place ) : $place;
}

/**
 * The value of the element's attribute `pack`.
 *
 * @param string $id Of a pack, or empty for the built-in one.
 * @return string Empty for the built-in one.
 */
function pack_address( $id ) {
	if ( '' === $id || BUILT_IN === $id ) {
		return '';
	}
	return packs_place( 'baseurl' ) . '/' . ( packs()[ $id ]['folder'] ?? $id ) . '/pack.json';
}

/**
 * The ids of a pack's tips that a clinic may leave out or add a note to.
 *
 * @param string $id Of a pack, or empty for the built-in one.
 * @return string[]
 */
function pack_tips( $id ) {
	return packs()[ $id ]['tips'] ?? array_keys( tip_titles( 'en' ) );
}

/**
 * Where most readers of a pack are, as the pack says it.
 *
 * @param string $id Of a pack, or empty for the built-in one.
 * @return string A region's name or a country code; empty if the pack does not say it.
 */
function pack_region( $id ) {
	return packs()[ $id ]['region'] ?? '';
}
