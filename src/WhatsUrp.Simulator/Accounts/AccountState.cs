// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Simulator.Accounts;

/// <summary>A WhatsApp Business Account: its numbers, and whether the app hears of them.</summary>
internal sealed class AccountState(string id)
{
    public string Id { get; } = id;

    public List<NumberState> Numbers { get; } = [];

    public bool IsSubscribed { get; set; }

    public Callback? Override { get; set; }
}
