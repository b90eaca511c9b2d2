// SPDX-License-Identifier: BSD-3-Clause

using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using System.Text.Json;
using WhatsUrp.Simulator.Accounts;
using WhatsUrp.Simulator.Citizens;
using WhatsUrp.Simulator.Faults;
using WhatsUrp.Simulator.Limits;
using WhatsUrp.Simulator.Templates;
using WhatsUrp.Simulator.Webhooks;

namespace WhatsUrp.Simulator.Control;

/// <summary>Reads records of which members are left out, with the defaults of the record in their place.</summary>
/// <remarks>Generated deserializers set every <c>init</c> property, to nothing where the JSON has none; so the JSON is completed first.</remarks>
internal static class CompleteJson
{
    private static readonly Dictionary<Type, object> Defaults = new()
    {
        [typeof(SimulatedNumber)] = new SimulatedNumber(),
        [typeof(SimulatedTemplate)] = SimulatedTemplate.WithBody("", "") with { Components = [] },
        [typeof(SimulatorLimits)] = new SimulatorLimits(),
        [typeof(WebhookRules)] = new WebhookRules(),
        [typeof(FaultRule)] = new FaultRule(Fault.Drop),
        [typeof(Fault)] = Fault.Drop,
        [typeof(Citizen)] = new Citizen(),
    };

    /// <summary>Reads a record, or throws <see cref="JsonException"/> or <see cref="FormatException"/>.</summary>
    public static T Read<T>(JsonNode? node, JsonTypeInfo<T> type)
    {
        Complete(node, type);
        return node.Deserialize(type) ?? throw new FormatException("The JSON is null.");
    }

    private static void Complete(JsonNode? node, JsonTypeInfo type)
    {
        switch (node)
        {
            case JsonArray array when type.ElementType is { } element:
                foreach (var item in array)
                {
                    Complete(item, type.Options.GetTypeInfo(element));
                }

                break;
            case JsonObject found when type.Kind == JsonTypeInfoKind.Object:
                CompleteObject(found, type);
                break;
        }
    }

    private static void CompleteObject(JsonObject found, JsonTypeInfo type)
    {
        foreach (var property in type.Properties)
        {
            var propertyType = type.Options.GetTypeInfo(property.PropertyType);
            if (found[property.Name] is { } value)
            {
                Complete(value, propertyType);
            }
            else if (IsOptional(property) && !found.ContainsKey(property.Name) && Defaults.TryGetValue(type.Type, out var defaults) && property.Get!(defaults) is { } usual)
            {
                found[property.Name] = JsonSerializer.SerializeToNode(usual, propertyType);
            }
        }
    }

    // To the generator an init property is a parameter of its own kind; what has neither parameter nor setter is computed.
    private static bool IsOptional(JsonPropertyInfo property) => !property.IsRequired
        && (property.AssociatedParameter is { } parameter ? parameter.IsMemberInitializer || parameter.HasDefaultValue : property.Set is not null);
}
