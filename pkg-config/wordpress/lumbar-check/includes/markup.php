<?php
/**
 * The element as it goes into a page.
 *
 * @package LumbarCheck
 */

namespace LumbarCheck;

defined( 'ABSPATH' ) || exit;

/**
 * One widget, with the warning signs inside.
 *
 * The box around it is not only for the theme: inside a paragraph, where a shortcode may stand, browsers would put the
 * warning signs outside the element if it were not there.
 *
 * @param array  $given Options that the author set, by name.
 * @param string $box   Attributes of the box, escaped.
 * @return string
 */
function markup( array $given, $box ) {
	enqueue_assets();
	$options    = chosen( $given );
	$tips       = pack_tips( $options['pack'] );
	$shown      = array(
		'pack'      => pack_address( $options['pack'] ),
		'hide-tips' => implode( ' ', array_intersect( explode( ' ', $options['hide-tips'] ), $tips ) ),
	) + $options;
	$attributes = '';
	foreach ( array_diff_key( $shown, array( 'accent' => '' ), note_options() ) as $name => $value ) {
		if ( '' !== $value ) {
			$attributes .= sprintf( ' %s="%s"', $name, esc_attr( $value ) );
		}
	}
	if ( '' !== $options['accent'] ) {
		$attributes .= sprintf( ' style="%s"', esc_attr( accent_style( $options['accent'] ) ) );
	}
	return sprintf(
		'<div %s><lumbar-check%s>%s%s</lumbar-check></div>',
		$box,
		$attributes,
		fallback( $options['lang'], '' !== $options['region'] ? $options['region'] : pack_region( $options['pack'] ) ),
		notes( $options, $tips )
	);
}

/**
 * What the clinic says under tips, each in the slot of its tip. A link is named by its address.
 *
 * @param string[] $options By name.
 * @param string[] $tips    The ids of the pack's.
 * @return string
 */
function notes( array $options, array $tips ) {
	$notes = '';
	foreach ( $tips as $id ) {
		$text = $options[ 'note-' . $id ];
		$link = $options[ 'link-' . $id ];
		$said = '' === $text ? '' : '<p>' . esc_html( $text ) . '</p>';
		if ( '' !== $link ) {
			$said .= sprintf( '<p><a href="%s">%s</a></p>', esc_url( $link ), esc_html( preg_replace( '#^https:/{2}#', '', $link ) ) );
		}
		if ( '' !== $said ) {
			$notes .= sprintf( '<div slot="tip-%s">%s</div>', esc_attr( $id ), $said );
		}
	}
	return $notes;
}

/**
 * The custom properties for an accent colour: the colour, and what is written on it.
 *
 * @param string $accent A clean colour.
 * @return string
 */
function accent_style( $accent ) {
	return sprintf( '--lumbar-accent:%s;--lumbar-on-accent:%s', $accent, readable_on( $accent ) );
}
