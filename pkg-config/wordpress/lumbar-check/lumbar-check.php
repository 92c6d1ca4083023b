<?php
/**
 * Plugin Name:       Lumbar Check
 * Description:       A self-assessment for articles on low back pain. It runs in the reader’s browser and sends nothing anywhere.
 * Version:           0.1.0
 * Requires at least: 6.5
 * Requires PHP:      7.4
 * Author:            The Lumbar Check authors
 * License:           MIT
 * License URI:       https://opensource.org/license/mit
 * Text Domain:       lumbar-check
 * Domain Path:       /languages
 *
 * Reading order: options.php says what can be set, packs.php which packs there are, fallback.php and markup.php make the element, assets.php brings its
 * files, block.php and shortcode.php are the two ways into a post, settings.php keeps the clinic's defaults.
 *
 * @package LumbarCheck
 */

namespace LumbarCheck;

defined( 'ABSPATH' ) || exit;

/** The version of the plugin and of the widget in it. */
const VERSION = '0.1.0';

/** This file, from which the addresses of all others are made. */
const FILE = __FILE__;

require __DIR__ . '/includes/colour.php';
require __DIR__ . '/includes/options.php';
require __DIR__ . '/includes/packs.php';
require __DIR__ . '/includes/fallback.php';
require __DIR__ . '/includes/assets.php';
require __DIR__ . '/includes/markup.php';
require __DIR__ . '/includes/block.php';
require __DIR__ . '/includes/shortcode.php';

if ( is_admin() ) {
	require __DIR__ . '/includes/labels.php';
	require __DIR__ . '/includes/settings.php';
	require __DIR__ . '/includes/settings-page.php';
	require __DIR__ . '/includes/packs-page.php';
}

add_action( 'init', __NAMESPACE__ . '\load_translations' );

/**
 * Says where the plugin's own translations are.
 */
function load_translations() {
	load_plugin_textdomain( 'lumbar-check', false, dirname( plugin_basename( FILE ) ) . '/languages' );
}
