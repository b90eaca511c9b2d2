// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.AspNetCore.Media;

/// <summary>The media folder cannot be used now. The message names no file: its name tells of a medium.</summary>
internal sealed class MediaFolderException(Exception cause)
    : StoreException("WURP0606: the media folder cannot be read or written. Check its rights, and the room on its disk.", cause);
