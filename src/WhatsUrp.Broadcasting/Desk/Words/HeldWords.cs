// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Broadcasts;

namespace WhatsUrp.Broadcasting.Desk.Words;

/// <summary>Says what follows from a decision about copies of which nobody knows whether they arrived.</summary>
internal static class HeldWords
{
    public static string Of(int count, DeskAction action, BroadcastState state)
    {
        if (action == DeskAction.Abandon)
        {
            return $"{Italian.Count(count, "copia resta", "copie restano")} con esito ignoto: l'avviso non aspetta più.";
        }

        var when = state == BroadcastState.Paused ? ", quando l'avviso riparte" : "";
        return $"{Italian.Count(count, "copia parte", "copie partono")} di nuovo{when}. Qualcuno potrebbe ricevere il messaggio due volte.";
    }
}
