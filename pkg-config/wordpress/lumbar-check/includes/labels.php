<?php
/**
 * What the settings page calls the options and their values. The editor's script uses the same words.
 *
 * @package LumbarCheck
 */

namespace LumbarCheck;

defined( 'ABSPATH' ) || exit;

/**
 * The groups of options, in order.
 *
 * @return array[] By id: a title and the names of options.
 */
function option_groups() {
	return array(
		'readers' => array(
			'title'   => __( 'Language and region', 'lumbar-check' ),
			'options' => array( 'region', 'lang' ),
		),
		'page'    => array(
			'title'   => __( 'On the page', 'lumbar-check' ),
			'options' => array( 'pack', 'heading-level', 'layout', 'history', 'loading', 'theme', 'accent' ),
		),
		'clinic'  => array(
			'title'   => __( 'Your clinic', 'lumbar-check' ),
			'options' => array( 'clinic-name', 'booking-url', 'phone' ),
		),
		'tips'    => array(
			'title'   => __( 'Tips', 'lumbar-check' ),
			'options' => array( 'hide-tips' ),
		),
		'sharing' => array(
			'title'   => __( 'Sharing', 'lumbar-check' ),
			'options' => array( 'share-base' ),
		),
	);
}

/**
 * What an option is called.
 *
 * @param string $name Of the option.
 * @return string
 */
function option_label( $name ) {
	$labels = array(
		'pack'          => __( 'Questions and tips', 'lumbar-check' ),
		'region'        => __( 'Whom to call', 'lumbar-check' ),
		'lang'          => __( 'Language', 'lumbar-check' ),
		'heading-level' => __( 'Heading level', 'lumbar-check' ),
		'layout'        => __( 'Layout', 'lumbar-check' ),
		'history'       => __( 'Back in the browser', 'lumbar-check' ),
		'loading'       => __( 'Loading', 'lumbar-check' ),
		'theme'         => __( 'Light or dark', 'lumbar-check' ),
		'accent'        => __( 'Accent colour', 'lumbar-check' ),
		'clinic-name'   => __( 'Clinic name', 'lumbar-check' ),
		'booking-url'   => __( 'Booking link', 'lumbar-check' ),
		'phone'         => __( 'Phone', 'lumbar-check' ),
		'share-base'    => __( 'Page that shared links lead to', 'lumbar-check' ),
		'hide-tips'     => __( 'Tips to leave out', 'lumbar-check' ),
	);
	return $labels[ $name ] ?? tip_titles( admin_language() )[ substr( $name, strlen( 'note-' ) ) ];
}

/**
 * What there is to know before setting an option.
 *
 * @param string $name Of the option.
 * @return string Empty, if the label says it all.
 */
function option_hint( $name ) {
	$hints = array(
		'region'        => __( 'The emergency number and the services that the reader is told about.', 'lumbar-check' ),
		'heading-level' => __( 'Of the title inside. It should be one below the heading that it stands under.', 'lumbar-check' ),
		'history'       => __( 'If another script of your site handles Back itself and the two disturb each other, let Back leave the article.', 'lumbar-check' ),
		'loading'       => __( 'Readers who never scroll to it need not load it.', 'lumbar-check' ),
		'accent'        => __( 'For buttons and links. It must be dark enough to read on white.', 'lumbar-check' ),
		'clinic-name'   => __( 'Opens a part at the end of every result that is labelled as written by you.', 'lumbar-check' ),
		'hide-tips'     => __( 'The result says how many tips your clinic has left out. The advice to be checked always stays.', 'lumbar-check' ),
		'share-base'    => __( 'Scripts on a page can read a link that is opened there. A page without trackers is best. Empty: the page that the reader is on.', 'lumbar-check' ),
	);
	return $hints[ $name ] ?? '';
}

/**
 * What a value of an option is called.
 *
 * @param string $name  Of the option.
 * @param string $value One of its values, or the empty string for none.
 * @return string
 */
function value_label( $name, $value ) {
	$labels = array(
		'pack'          => array( '' => pack_titles()[ BUILT_IN ] ) + pack_titles(),
		'region'        => array(
			''          => __( 'From the page’s language', 'lumbar-check' ),
			'uk'        => __( 'United Kingdom: 999', 'lumbar-check' ),
			'ie'        => __( 'Ireland: 112', 'lumbar-check' ),
			'us'        => __( 'United States: 911', 'lumbar-check' ),
			'ca'        => __( 'Canada: 911', 'lumbar-check' ),
			'au'        => __( 'Australia: 000', 'lumbar-check' ),
			'nz'        => __( 'New Zealand: 111', 'lumbar-check' ),
			'eu'        => __( 'Europe: 112', 'lumbar-check' ),
			'elsewhere' => __( 'Another country: the local number', 'lumbar-check' ),
		),
		'lang'          => array(
			''   => __( 'The page’s language', 'lumbar-check' ),
			'ar' => 'العربية',
			'de' => 'Deutsch',
			'en' => 'English',
			'es' => 'Español',
			'fr' => 'Français',
			'pl' => 'Polski',
		),
		'heading-level' => array( '' => '2' ),
		'layout'        => array(
			''       => __( 'A few questions at a time', 'lumbar-check' ),
			'steps'  => __( 'A few questions at a time', 'lumbar-check' ),
			'single' => __( 'All on one page', 'lumbar-check' ),
		),
		'history'       => array(
			''    => __( 'Goes to the questions before', 'lumbar-check' ),
			'on'  => __( 'Goes to the questions before', 'lumbar-check' ),
			'off' => __( 'Leaves the article', 'lumbar-check' ),
		),
		'loading'       => array(
			''      => __( 'When the reader is near', 'lumbar-check' ),
			'lazy'  => __( 'When the reader is near', 'lumbar-check' ),
			'eager' => __( 'With the page', 'lumbar-check' ),
		),
		'theme'         => array(
			''      => __( 'As the page around it', 'lumbar-check' ),
			'auto'  => __( 'As the reader’s device', 'lumbar-check' ),
			'light' => __( 'Light', 'lumbar-check' ),
			'dark'  => __( 'Dark', 'lumbar-check' ),
		),
	);
	return $labels[ $name ][ $value ] ?? $value;
}
