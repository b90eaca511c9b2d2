// SPDX-License-Identifier: BSD-3-Clause

using System.Text.Json;
using WhatsUrp.CloudApi.Graph;
using WhatsUrp.Messaging;

namespace WhatsUrp.CloudApi.Messages;

/// <summary>Writes a position.</summary>
internal static class PlaceWriter
{
    public static void Write(Utf8JsonWriter json, GeoPosition position)
    {
        json.WriteNumber("latitude", position.Latitude);
        json.WriteNumber("longitude", position.Longitude);
        json.Optional("name", position.Name);
        json.Optional("address", position.Address);
    }
}
