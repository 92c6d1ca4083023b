<?php
/**
 * Runs PHP from the standard input inside a site and prints what it returns, as JSON.
 *
 * Usage: php ask.php SITE < code
 */

require __DIR__ . '/visit.php';
require $argv[1] . '/wp-load.php';

echo wp_json_encode( eval( stream_get_contents( STDIN ) ) );
