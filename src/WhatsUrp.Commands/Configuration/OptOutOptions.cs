// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Commands.Configuration;

/// <summary>What a line adds to the built-in ways of leaving. Nothing here can take one away.</summary>
public sealed class OptOutOptions
{
    /// <summary>Gets or sets further phrases that leave when they are the whole message.</summary>
    /// <value>None.</value>
    public IList<string> Phrases { get; set; } = [];

    /// <summary>Gets or sets further words that may stand beside a leaving phrase.</summary>
    /// <value>None.</value>
    public IList<string> Fillers { get; set; } = [];

    /// <summary>Gets or sets a value indicating whether a doubtful wish to leave holds that person's broadcasts until staff have looked.</summary>
    /// <value>False. True is refused at start: it is not supported yet.</value>
    public bool PauseOnDoubt { get; set; }
}
