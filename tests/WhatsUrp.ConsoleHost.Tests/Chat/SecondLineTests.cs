// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.ConsoleHost.Tests.Processes;

namespace WhatsUrp.ConsoleHost.Tests.Chat;

/// <summary>Another comune, by configuration alone: other phrases, three lists, no fields.</summary>
public sealed class SecondLineTests : IDisposable
{
    private readonly Folder _folder = new();

    [Fact]
    public async Task Another_comune_needs_configuration_alone()
    {
        var result = await _folder.ChatAsync(
            """
            +393330000001: MI ISCRIVO
            +393330000001: [Accetto]
            +393330000002: ISCRIZIONE ON #EMERGENZE
            /broadcast #EVENTI Sabato sagra in piazza.
            +393330000001: MI CANCELLO
            /subscribers
            """,
            "--config",
            TestFile.PathOf("Chat/seconda-linea.json"));

        Assert.Equal("", result.Error);
        Assert.Equal(0, result.ExitCode);
        await Verify(result.Text);
    }

    public void Dispose() => _folder.Dispose();
}
