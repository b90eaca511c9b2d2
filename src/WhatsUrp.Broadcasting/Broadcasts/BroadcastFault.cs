// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Broadcasting.Broadcasts;

/// <summary>Why a broadcast cannot go out.</summary>
public enum BroadcastFault
{
    /// <summary>The host serves no such line.</summary>
    UnknownLine = 1,

    /// <summary>The line has no such list.</summary>
    UnknownList = 2,

    /// <summary>The segment would reach persons who are on no list, or does not name the list of the broadcast: nobody is written to without having joined.</summary>
    NoListCondition = 3,

    /// <summary>It says nothing.</summary>
    EmptyText = 4,

    /// <summary>With the footer the text is longer than the channel carries.</summary>
    TextTooLong = 5,
}
