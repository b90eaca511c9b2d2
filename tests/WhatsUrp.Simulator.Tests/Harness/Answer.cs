// SPDX-License-Identifier: BSD-3-Clause

using System.Text.Json.Nodes;
using System.Text;

namespace WhatsUrp.Simulator.Tests.Harness;

/// <summary>What the simulator answered.</summary>
internal sealed record Answer(int Status, byte[] Bytes, string? ContentType, TimeSpan? RetryAfter)
{
    public string Text => Encoding.UTF8.GetString(Bytes);

    public JsonNode Json => JsonNode.Parse(Bytes)!;

    public int Code => Json["error"]!["code"]!.GetValue<int>();

    public string MessageId => Json["messages"]![0]!["id"]!.GetValue<string>();
}
