<?php
/**
 * Packs on the settings page: taking one in, and removing one.
 *
 * The browser of the administrator unpacks the zip and checks the pack as the widget does, by `admin/packs.js`. What comes
 * here are its files, each as a text; nothing is unpacked on the server.
 *
 * @package LumbarCheck
 */

namespace LumbarCheck;

defined( 'ABSPATH' ) || exit;

/** The most that is taken in: bytes of a file, as the widget reads, and files. */
const PACK_FILE_BYTES = 1048576;
const PACK_FILES      = 60;

add_action( 'admin_post_lumbar_check_add_pack', __NAMESPACE__ . '\receive_pack' );
add_action( 'admin_post_lumbar_check_remove_pack', __NAMESPACE__ . '\receive_removal' );

/**
 * Draws the packs that there are, and the form that takes one in.
 */
function draw_packs() {
	$form = 'action="' . esc_url( admin_url( 'admin-post.php' ) ) . '" method="post"';
	printf( '<h2>%s</h2>', esc_html__( 'Packs of your own', 'lumbar-check' ) );
	printf( '<p>%s</p>', esc_html__( 'A pack is questions, rules and words, made in the studio and saved as a zip. Your browser checks it as the widget does before it is sent to your site.', 'lumbar-check' ) );
	printf( '<p><a href="%s" target="_blank" rel="noopener">%s</a></p>', esc_url( plugins_url( 'studio.html', FILE ) ), esc_html__( 'Open the studio', 'lumbar-check' ) );
	// phpcs:disable WordPress.Security.EscapeOutput.OutputNotEscaped -- $form was put together from escaped parts.
	foreach ( packs() as $id => $pack ) {
		echo '<form class="lumbar-check-pack" ' . $form . '><p>';
		wp_nonce_field( 'lumbar_check_remove_pack' );
		printf( '<input type="hidden" name="action" value="lumbar_check_remove_pack"><input type="hidden" name="pack" value="%s">', esc_attr( $id ) );
		printf( '<strong>%s</strong> <code>%s</code> (%s) ', esc_html( $pack['title'] ), esc_html( $id ), esc_html( implode( ', ', $pack['languages'] ) ) );
		if ( ( clinic_defaults()['pack'] ?? '' ) === $id ) {
			printf( '%s ', esc_html__( 'Used wherever nothing else is chosen.', 'lumbar-check' ) );
		}
		printf( '%s ', esc_html( about_pack( $id ) ) );
		/* translators: %s: title of a pack. */
		printf( '<button type="submit" class="button" aria-label="%s">%s</button>', esc_attr( sprintf( __( 'Remove “%s”', 'lumbar-check' ), $pack['title'] ) ), esc_html__( 'Remove', 'lumbar-check' ) );
		echo '</p></form>';
	}
	echo '<form id="lumbar-check-add-pack" ' . $form . '>';
	// phpcs:enable
	wp_nonce_field( 'lumbar_check_add_pack' );
	echo '<input type="hidden" name="action" value="lumbar_check_add_pack">';
	printf( '<p><label for="lumbar-check-zip">%s</label><br><input type="file" id="lumbar-check-zip" accept=".zip" required></p>', esc_html__( 'Pack, as a zip', 'lumbar-check' ) );
	printf( '<p><label><input type="checkbox" name="use" value="1" checked> %s</label></p>', esc_html__( 'Use it wherever nothing else is chosen', 'lumbar-check' ) );
	printf( '<div id="lumbar-check-pack-faults" role="alert"></div><p><button type="submit" class="button">%s</button></p></form>', esc_html__( 'Check and save', 'lumbar-check' ) );
}

/**
 * Puts the script on the page, with where the widget's own reader of packs is.
 */
function enqueue_packs_script() {
	$told = array( 'words' => pack_words() );
	foreach ( array( 'reader' => 'pack-reader-*.js', 'module' => 'pack-reader-*.wasm', 'engine' => 'engine-*.js' ) as $name => $files ) {
		$found         = glob( dirname( FILE ) . '/widget/' . $files );
		$told[ $name ] = $found ? plugins_url( 'widget/' . basename( $found[0] ), FILE ) : '';
	}
	wp_enqueue_script( 'lumbar-check-packs', plugins_url( 'admin/packs.js', FILE ), array(), VERSION, true );
	wp_add_inline_script( 'lumbar-check-packs', 'window.lumbarCheckPacks = ' . wp_json_encode( $told ) . ';', 'before' );
}

/**
 * What the script says.
 *
 * @return string[]
 */
function pack_words() {
	return array(
		'checking' => __( 'Checking the pack…', 'lumbar-check' ),
		'refused'  => __( 'This pack was not saved. What is wrong with it:', 'lumbar-check' ),
		'broken'   => __( 'This is not a zip that can be read.', 'lumbar-check' ),
		'missing'  => __( 'There is no pack.json in it.', 'lumbar-check' ),
		'large'    => __( 'It is too large for a pack.', 'lumbar-check' ),
		/* translators: %s: name of a file. */
		'foreign'  => __( '“%s” is not a file of a pack.', 'lumbar-check' ),
	);
}

/**
 * Takes in the files of a pack, or says why not. What is there already stays until the new one is.
 */
function receive_pack() {
	check_request( 'lumbar_check_add_pack' );
	// phpcs:ignore WordPress.Security.NonceVerification.Missing, WordPress.Security.ValidatedSanitizedInput.InputNotSanitized -- see above; each file is read as JSON, and written anew.
	$sent  = wp_unslash( $_POST['files'] ?? array() );
	$files = is_array( $sent ) ? $sent : array();
	$fault = files_fault( $files );
	$rules = '' === $fault ? json_decode( $files['pack.json'] ) : null;
	$fault = $rules ? rules_fault( $rules, $files ) : $fault;
	if ( '' === $fault && ! keep_pack( $rules, $files ) ) {
		$fault = __( 'The files could not be written into the uploads of this site.', 'lumbar-check' );
	}
	if ( '' !== $fault ) {
		leave_page( $fault, 'error' );
	}
	$title = packs()[ $rules->id ]['title'];
	// phpcs:ignore WordPress.Security.NonceVerification.Missing -- see above.
	if ( ! empty( $_POST['use'] ) ) {
		update_option( DEFAULTS, array( 'pack' => $rules->id ) + clinic_defaults() );
		/* translators: %s: title of a pack. */
		$said = sprintf( __( 'The pack “%s” is saved, and used wherever nothing else is chosen.', 'lumbar-check' ), $title );
		leave_page( $said . ' ' . about_pack( $rules->id ), 'success' );
	}
	/* translators: %s: title of a pack. */
	$said = sprintf( __( 'The pack “%s” is saved. Choose it in a block, or below for all of them.', 'lumbar-check' ), $title );
	leave_page( $said . ' ' . about_pack( $rules->id ), 'success' );
}

/**
 * Removes a pack.
 */
function receive_removal() {
	check_request( 'lumbar_check_remove_pack' );
	// phpcs:ignore WordPress.Security.NonceVerification.Missing -- see above.
	$id    = clean_pack( sanitize_text_field( wp_unslash( $_POST['pack'] ?? '' ) ) );
	$packs = packs();
	if ( isset( $packs[ $id ] ) ) {
		$title = $packs[ $id ]['title'];
		delete_pack_folder( $packs[ $id ]['folder'] );
		unset( $packs[ $id ] );
		update_option( PACKS, $packs, false );
		/* translators: %s: title of a pack. */
		leave_page( sprintf( __( 'The pack “%s” is removed. Posts that use it show the warning signs alone.', 'lumbar-check' ), $title ), 'success' );
	}
	leave_page( '', 'success' );
}

/**
 * Ends the request of whoever may not do this, or was sent here by somebody else.
 *
 * @param string $action Of the form.
 */
function check_request( $action ) {
	if ( ! current_user_can( 'manage_options' ) ) {
		wp_die( esc_html__( 'You may not do this.', 'lumbar-check' ), 403 );
	}
	check_admin_referer( $action );
}

/**
 * Goes back to the settings page, which says how it went.
 *
 * @param string $message Empty, if there is nothing to say.
 * @param string $kind    `error` or `success`.
 */
function leave_page( $message, $kind ) {
	if ( '' !== $message ) {
		add_settings_error( PACKS, 'pack', esc_html( $message ), $kind );
		set_transient( 'settings_errors', get_settings_errors(), 30 );
	}
	wp_safe_redirect( admin_url( 'options-general.php?page=' . PAGE . '&settings-updated=true' ) );
	exit;
}

/**
 * Why these are not the files of a pack, by their names, sizes and form.
 *
 * @param array $files Texts by name.
 * @return string Empty, if they are.
 */
function files_fault( array $files ) {
	$words = pack_words();
	if ( count( $files ) > PACK_FILES ) {
		return $words['large'];
	}
	foreach ( $files as $name => $text ) {
		if ( ! preg_match( '/^(pack|revisions|review|[a-z]{2,3}(-[A-Za-z0-9]{2,8})*)\.json$/D', (string) $name ) || ! is_string( $text ) ) {
			return sprintf( $words['foreign'], $name );
		}
		if ( strlen( $text ) > PACK_FILE_BYTES ) {
			return $words['large'];
		}
		if ( ! is_object( json_decode( $text, false, 40 ) ) ) {
			/* translators: %s: name of a file. */
			return sprintf( __( '“%s” is not JSON that can be read.', 'lumbar-check' ), $name );
		}
	}
	return isset( $files['pack.json'] ) ? '' : $words['missing'];
}

/**
 * Why these rules and files do not go together.
 *
 * @param object   $rules Of `pack.json`.
 * @param string[] $files Texts by name.
 * @return string Empty, if they do.
 */
function rules_fault( $rules, array $files ) {
	$id = $rules->id ?? '';
	if ( ! is_pack_id( $id ) || BUILT_IN === $id ) {
		return __( 'The pack has no id that can be used.', 'lumbar-check' );
	}
	if ( ! is_string( $rules->article->title ?? null ) || ! is_array( $rules->languages ?? null ) || ! $rules->languages ) {
		return __( 'The pack does not say what it is about, or in which languages.', 'lumbar-check' );
	}
	$needed = $rules->languages;
	foreach ( array( 'revisions', 'review' ) as $name ) {
		if ( ! empty( $rules->{ $name . '_file' } ) ) {
			$needed[] = $name;
		}
	}
	foreach ( $needed as $name ) {
		if ( ! is_string( $name ) || ! isset( $files[ $name . '.json' ] ) ) {
			/* translators: %s: name of a file. */
			return sprintf( __( 'There is no “%s” in it.', 'lumbar-check' ), is_string( $name ) ? $name . '.json' : '?' );
		}
	}
	return '';
}

/**
 * Writes a pack and says that it is there; then removes what it takes the place of.
 *
 * @param object   $rules Of `pack.json`.
 * @param string[] $files Texts by name.
 * @return bool Whether it could be written.
 */
function keep_pack( $rules, array $files ) {
	$folder = $rules->id . '-' . substr( md5( implode( "\n", $files ) ), 0, 8 );
	$place  = packs_place( 'basedir' ) . '/' . $folder;
	if ( ! wp_mkdir_p( $place ) ) {
		return false;
	}
	foreach ( $files as $name => $text ) {
		$json = wp_json_encode( json_decode( $text, false, 40 ), JSON_HEX_TAG | JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE );
		// phpcs:ignore WordPress.WP.AlternativeFunctions.file_system_operations_file_put_contents -- among the uploads, as WordPress itself does.
		if ( false === file_put_contents( $place . '/' . $name, $json ) ) {
			return false;
		}
	}
	$packs  = packs();
	$before = $packs[ $rules->id ]['folder'] ?? $folder;

	$packs[ $rules->id ] = array(
		'title'     => clean_text( $rules->article->title ),
		'folder'    => $folder,
		'languages' => $rules->languages,
		'tips'      => optional_tips( $rules ),
		'region'    => home_region( $rules ),
	);
	update_option( PACKS, $packs, false );
	if ( $before !== $folder ) {
		delete_pack_folder( $before );
	}
	return true;
}

/**
 * The ids of the tips that may be left out: what sends a reader to be seen comes first and stays, and what is part of another
 * tip is no tip of its own.
 *
 * @param object $rules Of `pack.json`.
 * @return string[]
 */
function optional_tips( $rules ) {
	$tips = array();
	foreach ( is_array( $rules->advice ?? null ) ? $rules->advice : array() as $tip ) {
		if ( is_pack_id( $tip->id ?? '' ) && ! in_array( $tip->place ?? '', array( 'first', 'within' ), true ) ) {
			$tips[] = $tip->id;
		}
	}
	return $tips;
}

/**
 * Where most readers are, in a name that every pack has: that of a usual region, else of its first country.
 *
 * @param object $rules Of `pack.json`.
 * @return string Empty, if the pack does not say it.
 */
function home_region( $rules ) {
	$home = $rules->region ?? '';
	if ( ! is_string( $home ) || '' === $home || in_array( $home, REGIONS, true ) ) {
		return is_string( $home ) ? $home : '';
	}
	foreach ( is_array( $rules->regions ?? null ) ? $rules->regions : array() as $region ) {
		if ( ( $region->id ?? '' ) === $home && is_string( $region->countries[0] ?? null ) ) {
			return clean_country( $region->countries[0] );
		}
	}
	return 'elsewhere';
}

/**
 * Deletes the folder of a pack.
 *
 * @param string $folder Its name.
 */
function delete_pack_folder( $folder ) {
	$place = packs_place( 'basedir' ) . '/' . basename( $folder );
	array_map( 'wp_delete_file', (array) glob( $place . '/*.json' ) );
	if ( is_dir( $place ) ) {
		rmdir( $place ); // phpcs:ignore WordPress.WP.AlternativeFunctions.file_system_operations_rmdir -- it is empty.
	}
}
