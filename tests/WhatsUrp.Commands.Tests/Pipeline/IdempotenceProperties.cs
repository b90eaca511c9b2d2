// SPDX-License-Identifier: BSD-3-Clause

using CsCheck;
using WhatsUrp.Commands.Pipeline;
using WhatsUrp.Commands.Tests.Properties;

namespace WhatsUrp.Commands.Tests.Pipeline;

/// <summary>P8: what is said or delivered twice counts once; over the real pipeline and the embedded database.</summary>
[Trait("Category", "Property")]
public sealed class IdempotenceProperties : IDisposable
{
    private const int Messages = 10;

    private static readonly string[] Commands =
    [
        "ISCRIZIONE ON", "ISCRIZIONE ON #EMERGENZE", "ISCRIZIONE ON #EMERGENZE Mario Rossi Villetta", "ISCRIZIONE ON tutte, Anna Bini, Naggio, accetto", "ISCRIZIONE OFF", "STOP", "ISCRIZIONE OFF #EMERGENZE",
        "cancellatemi per favore", "AIUTO", "I MIEI DATI", "MODIFICA", "MODIFICA frazione Naggio", "ANNULLA", "CANCELLATE I MIEI DATI",
    ];

    private static readonly string[] Others =
    [
        "accetto", "non accetto", "emergenze", "tutte", "Ermenegildo", "Rossi", "Villetta", "1", "sì", "no", "Mario Villetta", "verucole", "iscrizone on", "c'è una buca in via Roma davanti alla scuola", "ISCRIZIONE ON OFF",
    ];

    private readonly SqliteHost _host = new();

    /// <summary>Two citizens say the same; what one of them says is delivered again and again. The store must not tell them apart.</summary>
    [Fact]
    public Task P8_a_message_delivered_again_has_no_effect() =>
        Gen.OneOf([.. Commands, .. Others]).Array[Messages].SampleAsync(
            async texts =>
            {
                var (one, other) = (_host.NewCitizen(), _host.NewCitizen());
                for (var number = 0; number < texts.Length; number++)
                {
                    Assert.Equal(InboundStatus.Handled, await _host.SaysAsync(one, texts[number], number));
                    Assert.Equal(InboundStatus.Handled, await _host.SaysAsync(other, texts[number], number));

                    // The last one again, and an older one that was long forgotten.
                    Assert.Equal(InboundStatus.Duplicate, await _host.SaysAsync(other, texts[number], number));
                    Assert.Equal(InboundStatus.Duplicate, await _host.SaysAsync(other, texts[number / 2], number / 2));
                }

                Assert.Equal(await _host.ExportAsync(one), await _host.ExportAsync(other));
                Assert.Equal(_host.RepliesTo(one), _host.RepliesTo(other));
            },
            iter: Texts.Cases / Messages);

    [Fact]
    public Task P8_the_same_command_twice_is_the_command_once() =>
        Gen.OneOf([.. Commands, .. Others]).Array[Messages].SampleAsync(
            async texts =>
            {
                var citizen = _host.NewCitizen();
                for (var number = 0; number < texts.Length; number++)
                {
                    await _host.SaysAsync(citizen, texts[number], 2 * number);
                    if (Commands.Contains(texts[number]))
                    {
                        var once = await _host.SnapshotAsync(citizen);
                        await _host.SaysAsync(citizen, texts[number], (2 * number) + 1);
                        Assert.Equal(once, await _host.SnapshotAsync(citizen));
                    }
                }
            },
            iter: Texts.Cases / Messages);

    public void Dispose() => _host.Dispose();
}
