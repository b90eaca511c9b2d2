// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Lines;

namespace WhatsUrp.Broadcasting.Tests.Fakes;

internal sealed class FakeLines : ILineDirectory
{
    public static LineId SanRomano { get; } = new("san-romano");

    public static ListId Emergenze { get; } = new("emergenze");

    public static ListId PubblicaUtilita { get; } = new("pubblica-utilita");

    public IReadOnlyList<LineProfile> Lines { get; } =
    [
        new(
            SanRomano,
            "WhatsUrp",
            "it",
            [
                new(Emergenze, "Emergenze", "Messaggi di protezione civile", Urgency.Urgent),
                new(PubblicaUtilita, "Pubblica utilità", "Servizi comunali e viabilità", Urgency.Routine),
            ],
            "Per non riceverne più: STOP"),
    ];

    public LineProfile? Find(LineId line) => Lines.FirstOrDefault(profile => profile.Id == line);
}
