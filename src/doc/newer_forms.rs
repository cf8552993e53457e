//! What holds when one device has newer forms than another.
