<?php
/**
 * What a web server's rewrite rules do: files as they are, all else to WordPress.
 */

$lumbar_root = $_SERVER['DOCUMENT_ROOT'];
$lumbar_path = rawurldecode( (string) parse_url( $_SERVER['REQUEST_URI'], PHP_URL_PATH ) );

if ( '/' !== $lumbar_path && is_dir( $lumbar_root . $lumbar_path ) ) {
	$lumbar_path = rtrim( $lumbar_path, '/' ) . '/index.php';
}
if ( ! is_file( $lumbar_root . $lumbar_path ) ) {
	$lumbar_path = '/index.php';
} elseif ( '.php' !== substr( $lumbar_path, -4 ) ) {
	return false;
}

$_SERVER['SCRIPT_NAME']     = $lumbar_path;
$_SERVER['PHP_SELF']        = $lumbar_path;
$_SERVER['SCRIPT_FILENAME'] = $lumbar_root . $lumbar_path;
chdir( dirname( $_SERVER['SCRIPT_FILENAME'] ) );
require $_SERVER['SCRIPT_FILENAME'];
