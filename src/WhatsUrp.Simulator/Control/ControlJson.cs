// SPDX-License-Identifier: BSD-3-Clause

using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json;
using WhatsUrp.Simulator.Citizens;
using WhatsUrp.Simulator.Faults;
using WhatsUrp.Simulator.Phone;
using WhatsUrp.Simulator.Templates;
using WhatsUrp.Simulator.Webhooks;

namespace WhatsUrp.Simulator.Control;

/// <summary>The JSON of the control surface: the records of the library, in camel case.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web, UseStringEnumConverter = true, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, PropertyNameCaseInsensitive = false,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(SimulatorState))]
[JsonSerializable(typeof(SimulatorSettings))]
[JsonSerializable(typeof(LedgerPage))]
[JsonSerializable(typeof(CitizenOrder))]
[JsonSerializable(typeof(StatusOrder))]
[JsonSerializable(typeof(ChangeOrder))]
[JsonSerializable(typeof(CallbackOrder))]
[JsonSerializable(typeof(RawOrder))]
[JsonSerializable(typeof(NumberOrder))]
[JsonSerializable(typeof(TemplateOrder))]
[JsonSerializable(typeof(ReceiptOrder))]
[JsonSerializable(typeof(FaultRule))]
[JsonSerializable(typeof(WebhookRules))]
[JsonSerializable(typeof(WebhookCounts))]
[JsonSerializable(typeof(IReadOnlyList<WebhookDelivery>))]
[JsonSerializable(typeof(SimulatedTemplate))]
[JsonSerializable(typeof(Citizen))]
[JsonSerializable(typeof(IReadOnlyList<Citizen>))]
[JsonSerializable(typeof(IReadOnlyList<ChatEntry>))]
[JsonSerializable(typeof(JsonObject))]
internal sealed partial class ControlJson : JsonSerializerContext;
