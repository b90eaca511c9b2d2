// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.TestKit.Files;
using Xunit.Abstractions;

namespace WhatsUrp.Commands.Tests.Yardstick;

/// <summary>The services of real comuni, by configuration alone.</summary>
public sealed class UnderstandingTests(ITestOutputHelper output)
{
    private const int FewestMessages = 8;

    [Theory]
    [MemberData(nameof(Service.Names), MemberType = typeof(Service))]
    public void A_service_understands_its_citizens(string name)
    {
        var service = Service.Of(name);
        var messages = service.Messages;

        var faults = messages.Select(message => (message, fault: Verdict.FaultOf(message, service.LineOf(message).Grammar.Parse(message.Text))))
            .Where(pair => pair.fault is not null)
            .Select(pair => $"«{pair.message.Text}» {pair.fault}")
            .ToList();

        output.WriteLine($"{name}: {messages.Count - faults.Count}/{messages.Count} understood");
        Assert.True(faults.Count == 0, $"{name}\n{string.Join('\n', faults)}");
        Assert.True(messages.Count >= FewestMessages, $"{name} has {messages.Count} messages");
    }

    [Fact]
    public void Configuration_and_messages_are_all_there_is() =>
        Assert.Empty(Directory.EnumerateFiles(ProjectRoot.PathOf(Service.Folder), "*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is not (".json" or ".jsonl"))
            .Select(Path.GetFileName));

    [Fact]
    public void Every_service_has_messages() =>
        Assert.Equal(
            Service.All.Select(service => service.Name + ".messages.jsonl"),
            Directory.EnumerateFiles(ProjectRoot.PathOf(Service.Folder), "*.jsonl").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal));
}
