<?php
/**
 * Settings of a site to test on. Its address is the one it is asked at, so that it works on any port.
 */

define( 'DB_NAME', 'wordpress' );
define( 'DB_USER', '' );
define( 'DB_PASSWORD', '' );
define( 'DB_HOST', '' );
define( 'DB_CHARSET', 'utf8' );
define( 'DB_COLLATE', '' );
define( 'DB_DIR', __DIR__ . '/wp-content/database/' );
define( 'DB_FILE', 'wordpress.sqlite' );

foreach ( array( 'AUTH', 'SECURE_AUTH', 'LOGGED_IN', 'NONCE' ) as $lumbar_secret ) {
	define( $lumbar_secret . '_KEY', hash( 'sha256', $lumbar_secret . ' key of a test' ) );
	define( $lumbar_secret . '_SALT', hash( 'sha256', $lumbar_secret . ' salt of a test' ) );
}

$table_prefix = 'wp_';

define( 'WP_HOME', 'http://' . ( $_SERVER['HTTP_HOST'] ?? '127.0.0.1' ) );
define( 'WP_SITEURL', WP_HOME );

// What PHP complains about goes into a file that the tests read.
define( 'WP_DEBUG', true );
define( 'WP_DEBUG_DISPLAY', false );
define( 'WP_DEBUG_LOG', __DIR__ . '/wp-content/debug.log' );

define( 'WP_HTTP_BLOCK_EXTERNAL', true );
define( 'DISABLE_WP_CRON', true );
define( 'AUTOMATIC_UPDATER_DISABLED', true );

if ( is_file( __DIR__ . '/wp-network.php' ) ) {
	require __DIR__ . '/wp-network.php';
}

defined( 'ABSPATH' ) || define( 'ABSPATH', __DIR__ . '/' );
require_once ABSPATH . 'wp-settings.php';
