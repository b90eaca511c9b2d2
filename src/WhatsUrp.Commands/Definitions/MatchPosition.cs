// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Commands.Definitions;

/// <summary>Where a phrase may stand in a message.</summary>
public enum MatchPosition
{
    /// <summary>At the start; greetings, quotes and fillers before it do not count.</summary>
    Start,

    /// <summary>As the whole message, fillers apart.</summary>
    Only,

    /// <summary>Anywhere but in prose that speaks about the command.</summary>
    Anywhere,
}
