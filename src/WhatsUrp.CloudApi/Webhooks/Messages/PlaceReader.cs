// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.CloudApi.Webhooks.Json;

namespace WhatsUrp.CloudApi.Webhooks.Messages;

/// <summary>Reads positions.</summary>
internal static class PlaceReader
{
    public static LocationContent Location(Part location)
    {
        var (latitude, longitude) = (Within(location["latitude"u8].Number, 90), Within(location["longitude"u8].Number, 180));
        if (latitude is null || longitude is null)
        {
            location.Context.Note(WebhookIrregularity.WrongType, "location");
        }

        return new LocationContent(latitude, longitude, location["name"u8].Word, location["address"u8].Word, location["url"u8].Word);
    }

    private static double? Within(double? degrees, double most) => degrees is { } value && Math.Abs(value) <= most ? value : null;
}
