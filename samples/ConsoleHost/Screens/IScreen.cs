// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.ConsoleHost.Screens;

/// <summary>Shows blocks: in colour at a terminal, as plain text in a file or pipe.</summary>
internal interface IScreen
{
    void Show(Block block);
}
