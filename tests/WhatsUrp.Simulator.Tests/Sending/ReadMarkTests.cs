// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Simulator.Tests.Harness;

namespace WhatsUrp.Simulator.Tests.Sending;

public sealed class ReadMarkTests
{
    [Theory]
    [InlineData("", "read")]
    [InlineData(",\"typing_indicator\":{\"type\":\"text\"}", "typing")]
    public async Task Read_mark_is_answered_with_success_and_stands_in_the_ledger(string more, string kind)
    {
        await using var bench = await Bench.StartAsync();

        var answer = await bench.Client.PostAsync($"v26.0/{GraphClient.Number}/messages", $"{{\"messaging_product\":\"whatsapp\",\"status\":\"read\",\"message_id\":\"wamid.1\"{more}}}");
        await bench.SettleAsync();

        Assert.Equal("""{"success":true}""", answer.Text);
        Assert.Equal((kind, "wamid.1"), bench.Simulator.Ledger.Read().Select(entry => (entry.Kind, entry.MessageId)).Single());
        Assert.Empty(bench.Host.Posts);
    }
}
