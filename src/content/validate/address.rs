//! Addresses of web pages that a reader can follow and recognise.

/// What is wrong with an address, to be said after it.
pub struct AddressFault {
    pub problem: &'static str,
    pub hint: &'static str,
}

/// Takes `https:` alone: on the way, anyone could change a page without it, and another scheme can run something. The
/// host is written as it is read: nobody's password stands before it, and none of its letters look like others.
pub fn check(url: &str) -> Result<(), AddressFault> {
    let fault = |problem, hint| Err(AddressFault { problem, hint });
    let Some(rest) = url.strip_prefix("https://") else {
        return fault("is not the address of a web page", "begin it with https://");
    };
    if !url.bytes().all(|byte| byte.is_ascii_graphic() && !b"\\\"<>^`{|}".contains(&byte)) {
        return fault("has signs in it that no address has", "write them percent-encoded");
    }
    let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
    if authority.contains('@') {
        return fault("has a name or password before its host", "take out what stands before the @");
    }
    let (host, port) = authority.split_once(':').unwrap_or((authority, "443"));
    let is_label = |label: &str| {
        let is_inside = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-';
        !label.is_empty() && !label.starts_with('-') && !label.ends_with('-') && label.bytes().all(is_inside)
    };
    let labels: Vec<&str> = host.split('.').collect();
    if labels.len() < 2 || !labels.iter().all(|label| is_label(label)) || port.parse::<u16>().is_err() {
        return fault("names no host of the web", "write it as https://example.org/page");
    }
    if labels.iter().any(|label| label.get(..4).is_some_and(|start| start.eq_ignore_ascii_case("xn--"))) {
        return fault("has a host that can look like another", "name a host in the letters a to z, digits and hyphens");
    }
    Ok(())
}
